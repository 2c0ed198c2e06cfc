// States, provinces and other regions that datelines print after the city, by the country they lie in: full names, the
// abbreviations of newspapers ("Calif.", "Ont.") and postal ones ("CA"). Facts of public record, gathered for Copydesk.
export const REGIONS = `\
US Alabama|Ala.|AL|Alaska|AK|Arizona|Ariz.|AZ|Arkansas|Ark.|AR|California|Calif.|CA|Colorado|Colo.|CO|Connecticut|Conn.|CT|Delaware|Del.|DE|Florida|Fla.|FL|Georgia|Ga.|GA|Hawaii|HI|Idaho|ID|Illinois|Ill.|IL|Indiana|Ind.|IN|Iowa|IA|Kansas|Kan.|Kans.|KS|Kentucky|Ky.|KY|Louisiana|La.|LA|Maine|ME|Maryland|Md.|MD|Massachusetts|Mass.|MA|Michigan|Mich.|MI|Minnesota|Minn.|MN|Mississippi|Miss.|MS|Missouri|Mo.|MO|Montana|Mont.|MT|Nebraska|Neb.|Nebr.|NE|Nevada|Nev.|NV|New Hampshire|N.H.|NH|New Jersey|N.J.|NJ|New Mexico|N.M.|NM|New York|N.Y.|NY|North Carolina|N.C.|NC|North Dakota|N.D.|ND|Ohio|OH|Oklahoma|Okla.|OK|Oregon|Ore.|OR|Pennsylvania|Pa.|PA|Rhode Island|R.I.|RI|South Carolina|S.C.|SC|South Dakota|S.D.|SD|Tennessee|Tenn.|TN|Texas|Tex.|TX|Utah|UT|Vermont|Vt.|VT|Virginia|Va.|VA|Washington|Wash.|WA|West Virginia|W.Va.|W. Va.|WV|Wisconsin|Wis.|WI|Wyoming|Wyo.|WY|District of Columbia|D.C.|DC
CA Ontario|Ont.|ON|Quebec|Québec|Que.|QC|British Columbia|B.C.|BC|Alberta|Alta.|AB|Manitoba|Man.|MB|Saskatchewan|Sask.|SK|Nova Scotia|N.S.|NS|New Brunswick|N.B.|NB|Newfoundland and Labrador|Newfoundland|N.L.|NL|Prince Edward Island|P.E.I.|PE|Northwest Territories|N.W.T.|NT|Nunavut|NU|Yukon|YT
AU New South Wales|NSW|N.S.W.|Victoria|Vic.|VIC|Queensland|Qld.|QLD|Western Australia|South Australia|SA|Tasmania|Tas.|TAS|Northern Territory|Australian Capital Territory|ACT
GB Greater Manchester|Merseyside|West Midlands|Yorkshire|North Yorkshire|South Yorkshire|West Yorkshire|Lancashire|Kent|Essex|Surrey|Sussex|Cornwall|Devon|Norfolk|Suffolk|Hampshire|Dorset|Somerset|Cumbria|Northumberland|Berkshire|Oxfordshire|Cambridgeshire|Hertfordshire|Derbyshire|Nottinghamshire|Leicestershire|Lincolnshire|Staffordshire|Cheshire|Shropshire|Wiltshire|Gloucestershire|Aberdeenshire|Ayrshire|Fife
DE Bavaria|Bayern|Saxony|Sachsen|Hesse|Hessen|Thuringia|Thüringen|Brandenburg|Lower Saxony|Niedersachsen|North Rhine-Westphalia|Nordrhein-Westfalen|Baden-Württemberg|Rhineland-Palatinate|Rheinland-Pfalz|Saxony-Anhalt|Sachsen-Anhalt|Schleswig-Holstein|Mecklenburg-Vorpommern|Saarland
AT Tyrol|Tirol|Salzburg|Styria|Steiermark|Carinthia|Kärnten|Vorarlberg|Burgenland
CH Valais|Vaud|Ticino|Graubünden|Aargau|Thurgau
FR Normandy|Brittany|Provence|Corsica|Alsace|Normandie|Bretagne
ES Catalonia|Cataluña|Andalusia|Andalucía|Galicia|Basque Country|Canary Islands|Balearic Islands
IT Sicily|Sardinia|Tuscany|Lombardy|Veneto|Calabria|Puglia|Campania|Piedmont
IN Maharashtra|Uttar Pradesh|Madhya Pradesh|Andhra Pradesh|Arunachal Pradesh|Himachal Pradesh|West Bengal|Tamil Nadu|Karnataka|Kerala|Gujarat|Rajasthan|Bihar|Odisha|Assam|Haryana|Telangana|Jharkhand|Chhattisgarh|Uttarakhand|Manipur|Nagaland|Mizoram|Meghalaya|Tripura|Sikkim|Goa|Kashmir|Jammu and Kashmir|Ladakh
PK Sindh|Balochistan|Khyber Pakhtunkhwa
CN Guangdong|Sichuan|Hubei|Hunan|Henan|Hebei|Shandong|Shanxi|Shaanxi|Zhejiang|Jiangsu|Jiangxi|Fujian|Yunnan|Guizhou|Gansu|Qinghai|Liaoning|Jilin|Heilongjiang|Anhui|Hainan|Xinjiang|Tibet|Inner Mongolia|Guangxi|Ningxia
JP Hokkaido|Okinawa|Fukushima Prefecture|Aichi|Kanagawa|Saitama|Chiba|Hyogo|Ishikawa
BR Sao Paulo state|Minas Gerais|Bahia|Pará|Paraná|Rio Grande do Sul|Santa Catarina|Mato Grosso|Amazonas
MX Jalisco|Sinaloa|Sonora|Chiapas|Oaxaca|Guerrero|Michoacán|Quintana Roo|Veracruz|Tamaulipas|Nuevo León|Baja California|Yucatán
PT Azores|Madeira|Açores
ZA Gauteng|KwaZulu-Natal|Western Cape|Eastern Cape|Northern Cape|Limpopo|Mpumalanga|Free State|North West
NG Borno|Kaduna|Kano|Lagos State|Rivers State|Plateau State
NZ Canterbury|Otago|Waikato|Hawke’s Bay
IQ Kurdistan|Anbar
UA Crimea|Donetsk region|Kharkiv region|Luhansk region
RU Siberia|Chechnya|Dagestan|Tatarstan
MY Sabah|Sarawak|Johor|Selangor|Penang|Kelantan|Perak
ID Java|Bali|Sumatra|Sulawesi|Aceh|Papua`;
