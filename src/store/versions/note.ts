// Where an outlet says itself that it has corrected a story. Pure.

// "Correction: …", "CORRECTED - …", "Clarification (Feb. 6): …"; no headline of "Corrections officers"
const HEADED =
  /^[\s*[_—–-]{0,3}(?:corrections?|corrected|clarifications?|korrektur|berichtigung|richtigstellung|rectificatifs?|fe de (?:errores|erratas)|rectificaci[oó]n|correcci[oó]n|corre[cç][aã]o|errat(?:a|um))(?:\s?\([^)]{1,30}\))?\s?[:–—-]/iu;
// "(Corrects spelling of name in paragraph 3)"
const BRACKETED = /^\s?[([](?:corrects|corrected|correcting|corrige|korrigiert)\b/iu;
// "An earlier version of this story misstated …", "This article has been corrected to show …"
const VERSION =
  /\b(?:earlier|previous|original|older) version of\b|\bprevious(?:ly)? (?:version|misstated|reported)\b|\bfrüheren (?:version|fassung)\b|\bversion (?:antérieure|précédente)\b|\bversión anterior\b|\bversão anterior\b/iu;
const WRONG =
  /\b(?:mis(?:stated|spelled|spelt|identified|attributed|quoted|reported|named|represented)|in?correct(?:ly|ed)?|inaccurate(?:ly)?|wrong(?:ly)?|error|mistake(?:n|nly)?|erroneous(?:ly)?|falsch\p{L}{0,3}|irrtümlich|fehler|errone\p{L}{1,4}|erreur|erron[eé]a?(?:mente)?|incorrect[oa]?(?:mente)?|errado)\b/iu;
const PUT_RIGHT =
  /\b(?:story|article|report|headline|piece|post|caption|version|update)\b.{0,60}\b(?:(?:has|have) been|was|were|is|to) (?:corrected|correct|amended to|clarified)\b/iu;
const LONGEST = 2_000;

/** Whether a paragraph, a headline or a line beside the story is such a note. */
export function isNote(text: string): boolean {
  const read = text.slice(0, LONGEST);
  return HEADED.test(read) || BRACKETED.test(read) || (VERSION.test(read) && WRONG.test(read)) || PUT_RIGHT.test(read);
}
