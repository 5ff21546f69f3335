/** Universal Dependencies' tags (universaldependencies.org) in words. */
const parts: Record<string, string> = {
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  AUX: 'auxiliary verb',
  CCONJ: 'joining word',
  DET: 'article or other determiner',
  INTJ: 'interjection',
  NOUN: 'noun',
  NUM: 'number',
  PART: 'particle',
  PRON: 'pronoun',
  PROPN: 'name',
  PUNCT: 'mark',
  SCONJ: 'word that opens a clause',
  SYM: 'sign',
  VERB: 'verb',
  X: 'other',
}

const relations: Record<string, string> = {
  acl: 'clause that says more about it',
  'acl:relcl': 'relative clause about it',
  advcl: 'clause of time, reason or manner',
  advmod: 'adverb',
  amod: 'adjective',
  appos: 'apposition: explains it',
  aux: 'auxiliary verb',
  'aux:pass': 'auxiliary verb of a passive',
  case: 'preposition',
  cc: 'joining word',
  ccomp: 'clause it has as its object',
  compound: 'part of a compound',
  'compound:prt': 'particle of the verb',
  conj: 'joined to it',
  cop: 'form of “be”',
  csubj: 'clause as its subject',
  dep: 'somehow depends on it',
  det: 'determiner',
  discourse: 'interjection',
  dislocated: 'taken out of its place',
  expl: '“there” or “it” without a meaning of its own',
  fixed: 'part of a fixed phrase',
  flat: 'part of a name',
  goeswith: 'belongs to the word before',
  iobj: 'to or for whom',
  list: 'item of a list',
  mark: 'word that opens the clause',
  nmod: 'noun that says more about it',
  'nmod:poss': 'whose',
  nsubj: 'subject',
  'nsubj:pass': 'subject of a passive',
  nummod: 'number',
  obj: 'object',
  obl: 'where, when, how or by whom',
  'obl:agent': 'by whom',
  parataxis: 'set beside it',
  punct: 'mark',
  root: 'main word of the line',
  vocative: 'who is addressed',
  xcomp: 'completes the verb',
}

/** "PROPN" → "name". A tag without words is told as it is. */
export function partOfSpeech(upos: string): string {
  return parts[upos] ?? upos
}

/** "nsubj" → "subject"; a subtype without words of its own is told as its type. */
export function relationInWords(relation: string): string {
  return relations[relation] ?? relations[relation.split(':', 1)[0] ?? ''] ?? relation
}
