/** Nouns whose number is a name and not a count: "Article 5", "Route 66". */
export const labels =
  /^(?:article|section|page|pages|chapter|clause|room|flight|route|highway|interstate|number|no|no\.|nos\.|rule|title|psalm|phase|stage|day|week|grade|type|tier|level|round|season|episode|channel|gate|platform|line|proposition|amendment|part|volume|vol\.|figure|table|paragraph|group|unit|terminal|division|league|formula|windows|version)$/
