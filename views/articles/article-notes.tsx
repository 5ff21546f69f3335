import type { NoteShown } from '../../src/claims/queries.ts'
import type { Typed } from '../../src/http/typed.ts'
import type { Person } from '../../src/users/queries.ts'
import { NotesSection } from '../claims/notes-section.tsx'
import { PanelContext } from '../claims/panel-setting.tsx'
import type { Viewer } from '../parts/masthead.tsx'
import { type Place, workbenchUrl } from './place.ts'
import { intoPanel } from './swaps.tsx'

interface ArticleNotesProps {
  viewer: Viewer
  place: Place
  notes: readonly NoteShown[]
  people: readonly Person[]
  typed: Typed | null
}

/** Notes on the article as a whole, below its text. */
export function ArticleNotes({ viewer, place, notes, people, typed }: ArticleNotesProps) {
  const back = workbenchUrl(place)
  const { article } = place
  return (
    <div id="article-notes" class="article-notes" {...intoPanel}>
      <PanelContext.Provider value={{ viewer, back, self: back, edit: '', typed, today: '', level: 1 }}>
        <NotesSection
          of={article}
          title="Notes on the article"
          action={`/articles/${article}/notes`}
          notes={notes}
          people={people}
        />
      </PanelContext.Provider>
    </div>
  )
}
