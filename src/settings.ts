export interface Setting {
  name: string
  /** As it would be written in the environment, or the words that say how it is derived. */
  default: string
  meaning: string
}

export const settings: readonly Setting[] = [
  { name: 'ASSAY_PORT', default: '4173', meaning: 'Port to listen on; 0 takes any free one.' },
  { name: 'ASSAY_HOST', default: '127.0.0.1', meaning: 'Address to listen on.' },
  { name: 'ASSAY_DATA', default: 'data/assay.db', meaning: 'The database file; `:memory:` keeps nothing.' },
  {
    name: 'ASSAY_KEY_FILE',
    default: 'beside the database file, ending in .key',
    meaning: "The desk's signing key.",
  },
  {
    name: 'ASSAY_PUBLIC_URL',
    default: 'http://127.0.0.1:PORT',
    meaning:
      'The origin people type. Must be given, and be https, when others than this machine can reach the desk.',
  },
  {
    name: 'ASSAY_ALLOWED_HOSTS',
    default: 'the host of ASSAY_PUBLIC_URL and, on loopback, the names of this machine',
    meaning: 'Host headers to answer to, separated by commas. Others get 421.',
  },
  {
    name: 'ASSAY_TRUST_PROXY',
    default: '',
    meaning:
      'Addresses or networks of proxies in front, separated by commas; X-Forwarded-For counts only from them.',
  },
  {
    name: 'ASSAY_LOG_LEVEL',
    default: 'info',
    meaning: 'One of trace, debug, info, warn, error, fatal, silent.',
  },
  {
    name: 'ASSAY_SESSION_IDLE_HOURS',
    default: '12',
    meaning: 'Hours without a visit after which a session ends.',
  },
  { name: 'ASSAY_SESSION_DAYS', default: '30', meaning: 'Days after which a session ends in any case.' },
  {
    name: 'ASSAY_MAX_FILE_MB',
    default: '10',
    meaning: 'Largest file of an article that may be uploaded, in MB (1,048,576 bytes), 10 at most.',
  },
  {
    name: 'ASSAY_BACKUPS_KEPT',
    default: '10',
    meaning: 'Backups kept beside the database; older ones are removed.',
  },
  {
    name: 'ASSAY_SMTP_URL',
    default: '',
    meaning: 'The mail server, as smtps://user:password@mail.example; without it the desk sends no mail.',
  },
  {
    name: 'ASSAY_MAIL_FROM',
    default: '',
    meaning: 'Who mails are from, as desk@news.example or Our desk <desk@news.example>.',
  },
  {
    name: 'ASSAY_CHECKPOINT_MAIL',
    default: '',
    meaning: 'Addresses outside that the newest checkpoint is mailed to once a day, separated by commas.',
  },
]
