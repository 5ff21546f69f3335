export interface DiffPart {
  value: string
  added?: boolean | undefined
  removed?: boolean | undefined
}

/** A word-level difference in one running text. Screen readers hear where something was removed or added. */
export function WordDiff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p class="diff" dir="auto">
      {parts.map((part, index) => (
        <DiffWords key={index} part={part} />
      ))}
    </p>
  )
}

interface Field {
  label: string
  yours: string
  theirs: string
}

/**
 * What two people made of the same fields. It goes above the form that was refused: the form keeps *yours* and, with
 * the new version in it, saving again replaces *theirs* knowingly.
 */
export function YoursTheirs({ fields }: { fields: readonly Field[] }) {
  return (
    <section class="conflict" aria-labelledby="conflict-title" tabindex={-1} data-focus>
      <h2 id="conflict-title">Somebody saved first</h2>
      <p>
        Nothing is lost. The form holds what you typed; compare it with what is saved now, change it as you
        like and save again, or leave the page to keep theirs.
      </p>
      <dl>
        {fields.map(({ label, yours, theirs }) => (
          <div class="conflict-field" key={label}>
            <dt>{label}</dt>
            <dd>
              <span class="conflict-who">Yours</span>
              <ConflictText text={yours} />
            </dd>
            <dd>
              <span class="conflict-who">Theirs, saved now</span>
              <ConflictText text={theirs} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function DiffWords({ part }: { part: DiffPart }) {
  if (part.removed) return <Marked as="del" word="removed" value={part.value} />
  if (part.added) return <Marked as="ins" word="added" value={part.value} />
  return <>{part.value}</>
}

function Marked({ as: Tag, word, value }: { as: 'ins' | 'del'; word: string; value: string }) {
  return (
    <Tag>
      <span class="visually-hidden">[{word}: </span>
      {value}
      <span class="visually-hidden">]</span>
    </Tag>
  )
}

function ConflictText({ text }: { text: string }) {
  return text ? (
    <p class="conflict-text" dir="auto">
      {text}
    </p>
  ) : (
    <p class="conflict-text muted">(empty)</p>
  )
}
