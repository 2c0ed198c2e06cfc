// The wire services, one a line, the fullest form first. What stands after "/" is only believed where an agency is
// expected, as in a byline or the brackets of a dateline: "PA" and "TT" mean other things elsewhere.
const AGENCIES = `\
The Associated Press|Associated Press|AP|A.P./
Thomson Reuters|Reuters/
Agence France-Presse|AFP/
United Press International|UPI/
The Canadian Press|Canadian Press/CP
Press Association|PA Media|PA News Agency/PA
Deutsche Presse-Agentur|dpa International|dpa-AFX|dpa/
Xinhua News Agency|Xinhua/
Bloomberg News/Bloomberg
Australian Associated Press|AAP/
Press Trust of India|PTI/
Asian News International|ANI/
Indo-Asian News Service|IANS/
Kyodo News|Kyodo/
Jiji Press|Jiji/
Yonhap News Agency|Yonhap/
Anadolu Agency|Anadolu Ajansı|Anadolu/AA
Agencia EFE|EFE/
Europa Press/
ANSA/
Agenzia Nova|Adnkronos|AdnKronos/
TASS/
Interfax/
RIA Novosti/
Ukrinform/
Austria Presse Agentur/APA
Keystone-SDA|Keystone-ATS/SDA
Evangelischer Pressedienst/epd
Katholische Nachrichten-Agentur/KNA
Sport-Informations-Dienst/SID|sid
NTB/
Tidningarnas Telegrambyrå/TT
Ritzau/
Belga/
Algemeen Nederlands Persbureau/ANP
Polska Agencja Prasowa/PAP
ČTK/
Lusa|Agência Lusa/
Agência Brasil/
Bernama/
Antara/
SAPA/
Tribune News Service|Tribune Content Agency/TNS
CNN Wire|CNN Newsource/
Inter Press Service/IPS
Religion News Service/RNS
Agence Télégraphique Suisse/ATS
IRNA|ISNA/
KCNA/`;

interface Agency {
  /** Every form of its name, the fullest first. */
  forms: string[];
}

// Most of what is asked for, which has nothing to be taken off.
const TIDY = /^[^\s.’']+(?: [^\s.’']+)*$/;

const byForm = new Map<string, { agency: Agency; sure: boolean }>();
for (const line of AGENCIES.split('\n')) {
  const [sure = '', unsure = ''] = line.split('/').map((forms) => forms.replace(/^\||\|$/g, ''));
  const agency = { forms: [...sure.split('|'), ...unsure.split('|')].filter(Boolean) };
  for (const form of sure.split('|')) byForm.set(keyOf(form), { agency, sure: true });
  for (const form of unsure.split('|').filter(Boolean)) byForm.set(keyOf(form), { agency, sure: false });
}

/** The agency that a byline's part or a dateline's brackets name: "The Associated Press", "AP", "Reuters". */
export function agencyNamed(text: string): Agency | null {
  return byForm.get(keyOf(text))?.agency ?? null;
}

/** Whether it can be nothing but an agency, wherever it stands. */
export function isPlainAgency(text: string): boolean {
  return byForm.get(keyOf(text))?.sure ?? false;
}

/** The agency that follows a name without a comma: "Tom Roe Associated Press" -> "Associated Press". */
export function agencyAtEnd(text: string): string | null {
  const tokens = text.split(' ');
  for (let count = Math.min(3, tokens.length - 1); count >= 1; count--) {
    const end = tokens.slice(-count).join(' ');
    if (agencyNamed(end)) return end;
  }
  return null;
}

/** The agency that a writer is from: "Example Press Reporter" -> "Example Press". Printed as it is known, so that "Ap" is none. */
export function agencyAtStart(text: string): string | null {
  const tokens = text.split(' ');
  for (let count = Math.min(3, tokens.length - 1); count >= 1; count--) {
    const start = tokens.slice(0, count).join(' ');
    if (agencyNamed(start)?.forms.includes(start)) return start;
  }
  return null;
}

function keyOf(form: string): string {
  if (TIDY.test(form)) return form.toLowerCase();
  return form.replace(/[.’']/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
