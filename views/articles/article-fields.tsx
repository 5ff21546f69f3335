import { Select, TextField } from '../form.tsx'

/** What the desk knows about an article, by form field name. */
export interface ArticleDetails {
  title: string
  byline: string
  publisher: string
  url: string
  published_on: string
  language: string
}

/** Languages offered first; any other code can be kept. */
const languages = {
  en: 'English',
  ar: 'Arabic',
  de: 'German',
  es: 'Spanish',
  fa: 'Persian',
  fr: 'French',
  he: 'Hebrew',
  it: 'Italian',
  ku: 'Kurdish',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
} as Record<string, string>

interface ArticleFieldsProps {
  details?: ArticleDetails | undefined
  /** On the first form nothing is known yet: the file may say it. */
  optional?: boolean
}

/** The fields of an article's details, the same when it comes in and when they are corrected. */
export function ArticleFields({ details, optional = false }: ArticleFieldsProps) {
  const { title, byline, publisher, url, published_on, language } = details ?? empty
  return (
    <>
      <TextField name="title" label="Title" value={title} maxLength={300} required={!optional} />
      <TextField name="byline" label="Byline" value={byline} maxLength={300} />
      <TextField name="publisher" label="Publisher" value={publisher} maxLength={300} />
      <TextField name="url" label="Address" type="url" value={url} maxLength={2000} />
      <div class="form-row">
        <TextField name="published_on" label="Published" type="date" value={published_on} />
        <Select
          name="language"
          label="Language"
          value={language}
          empty={optional ? 'found from the text' : language ? undefined : 'choose'}
          required={!optional}
          options={languageOptions(language)}
        />
      </div>
    </>
  )
}

const empty: ArticleDetails = {
  title: '',
  byline: '',
  publisher: '',
  url: '',
  published_on: '',
  language: '',
}

function languageOptions(known: string) {
  const options = Object.entries(languages).map(([value, label]) => ({ value, label: `${label} (${value})` }))
  return known && !languages[known] ? [{ value: known, label: known }, ...options] : options
}
