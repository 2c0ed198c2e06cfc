// Places stand as subjects for those who govern them, and never for a person. Only the commonest in the news: the list
// keeps a place from being read as somebody's name, it does not find places.
const COUNTRIES =
  'Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Bolivia|Bosnia|' +
  'Botswana|Brazil|Britain|Bulgaria|Burundi|Cambodia|Cameroon|Canada|Chile|China|Colombia|Croatia|Cuba|Cyprus|Denmark|Ecuador|Egypt|' +
  'England|Eritrea|Estonia|Ethiopia|Europe|Finland|France|Gaza|Germany|Ghana|Greece|Greenland|Guatemala|Guinea|Guyana|Haiti|Honduras|' +
  'Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|' +
  'Lebanon|Liberia|Libya|Lithuania|Luxembourg|Malawi|Malaysia|Mali|Malta|Mexico|Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|' +
  'Namibia|Nepal|Netherlands|Nicaragua|Niger|Nigeria|Norway|Oman|Pakistan|Palestine|Panama|Paraguay|Peru|Philippines|Poland|Portugal|' +
  'Qatar|Romania|Russia|Rwanda|Scotland|Senegal|Serbia|Singapore|Slovakia|Slovenia|Somalia|Spain|Sudan|Sweden|Switzerland|Syria|Taiwan|' +
  'Tajikistan|Tanzania|Thailand|Tunisia|Turkey|Turkmenistan|Uganda|Ukraine|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe|' +
  'Africa|Asia|America|Crimea|Chechnya|Tibet|Catalonia';

const CAPITALS =
  'Washington|Moscow|Beijing|London|Paris|Berlin|Brussels|Tokyo|Seoul|Pyongyang|Tehran|Jerusalem|Kyiv|Kiev|Ankara|Delhi|Islamabad|' +
  'Damascus|Baghdad|Riyadh|Cairo|Ottawa|Canberra|Madrid|Rome|Athens|Warsaw|Havana|Caracas|Lusaka|Nairobi|Pretoria|Jakarta|Manila|' +
  'Bangkok|Hanoi|Kabul|Beirut|Doha|Budapest|Prague|Vienna|Lisbon|Dublin|Edinburgh|Stockholm|Oslo|Copenhagen|Helsinki|Zurich|Geneva|' +
  'Toronto|Montreal|Sydney|Melbourne|Chicago|Philadelphia|Boston|Houston|Dallas|Denver|Seattle|Detroit|Miami|Atlanta|Cleveland|Manhattan|' +
  'Brooklyn|Queens|Hollywood|Milwaukee|Pittsburgh|Baltimore|Minneapolis|Cincinnati|Sacramento|Istanbul|Dubai|Mumbai|Shanghai|Guantanamo';

const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|' +
  'Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|' +
  'Pennsylvania|Tennessee|Texas|Utah|Vermont|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Queensland|Bavaria';

const SINGLE = new Set(`${COUNTRIES}|${CAPITALS}|${STATES}`.split('|'));

// North Korea, New York, San Marcos, Saudi Arabia
const FRONT = new Set(
  'North South East West Northern Southern Eastern Western Central New San Los Las El Santa Saint St. Fort Port Mount Cape Costa Puerto Sri Saudi Sierra Hong United Great Papua Burkina Ivory Tel Buenos Rio Sao São'.split(
    ' ',
  ),
);

const NATIONS = new Set(
  'American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Polish Czech Hungarian Greek Turkish Russian Ukrainian Swedish Norwegian Danish Finnish Israeli Palestinian Syrian Iraqi Iranian Saudi Egyptian Lebanese Afghan Pakistani Indian Chinese Japanese Korean Vietnamese Thai Indonesian Australian Canadian Mexican Brazilian Cuban Venezuelan Colombian Nigerian Kenyan African European Asian Arab Jewish Muslim Christian Catholic Hispanic Latino Republican Democratic Democrat Conservative Labour Liberal Tory Green Socialist Communist Libertarian'.split(
    ' ',
  ),
);

/** "Russia", "North Korea", "New York"; not "Jordan Lee". */
export function isPlace(words: string[]): boolean {
  if (words.length === 1) return SINGLE.has(words[0]!);
  // but: Abu Anas
  if (words[0] === 'Abu') return words[1] === 'Dhabi';
  if (FRONT.has(words[0]!)) return true;
  return words.every((word) => SINGLE.has(word));
}

/** "Israeli", "Republican": a word before a name that belongs to no name. */
export function isNation(word: string): boolean {
  return NATIONS.has(word);
}
