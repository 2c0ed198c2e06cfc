const LANGUAGES =
  'en de fr es pt it nl sv no nb da fi is pl cs sk hu ro hr sr bg ru uk el tr ar he fa hi bn ta ur zh ja ko th vi id ms sw lt lv et ca sl sq'.split(
    ' ',
  );
const languageNames = new Map<string, string>();
for (const code of LANGUAGES) {
  for (const inWhich of ['en', code]) {
    const name = new Intl.DisplayNames([inWhich], { type: 'language' }).of(code);
    if (name) languageNames.set(name.toLowerCase(), code);
  }
}

/** "en-GB", "eng", "en_US.UTF-8", "English", "Deutsch" -> the two letters of ISO 639-1. */
export function languageCode(text: string | null): string | null {
  const name = text?.trim().toLowerCase() ?? '';
  const known = languageNames.get(name);
  if (known) return known;
  const tag = /^([a-z]{2,3})(?=$|[-_.])/.exec(name)?.[1];
  // The three letters of ISO 639-2 are made the two where there are two.
  const code = tag && new Intl.Locale(tag).language;
  return code?.length === 2 ? code : null;
}
