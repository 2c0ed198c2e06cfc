// Names of countries and territories as newspapers print them, by ISO 3166-1 alpha-2 code: first the English name, then
// other English names and abbreviations, then German, French, Spanish, Portuguese and Italian ones that differ.
// Nations within the United Kingdom stand with it. English names and codes from GeoNames (CC BY 4.0; see THIRD-PARTY.md).
export const COUNTRIES = `\
AD Andorra
AE United Arab Emirates|UAE|U.A.E.|Vereinigte Arabische Emirate|Emirats arabes unis|Emiratos Árabes Unidos
AF Afghanistan|Afganistán|Afeganistão
AG Antigua and Barbuda
AI Anguilla
AL Albania|Albanien|Albanie
AM Armenia|Armenien|Arménie
AO Angola
AQ Antarctica
AR Argentina|Argentinien|Argentine
AS American Samoa
AT Austria|Österreich|Autriche|Áustria
AU Australia|Australien|Australie|Austrália
AW Aruba
AX Aland Islands
AZ Azerbaijan|Aserbaidschan|Azerbaïdjan|Azerbaiyán
BA Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia|Bosnien-Herzegowina|Bosnie-Herzégovine
BB Barbados
BD Bangladesh|Bangladesch
BE Belgium|Belgien|Belgique|Bélgica|Belgio
BF Burkina Faso
BG Bulgaria|Bulgarien|Bulgarie
BH Bahrain|Bahreïn
BI Burundi
BJ Benin|Bénin
BL Saint Barthelemy
BM Bermuda
BN Brunei
BO Bolivia|Bolivien|Bolivie
BQ Bonaire
BR Brazil|Brasilien|Brésil|Brasil|Brasile
BS Bahamas
BT Bhutan
BW Botswana
BY Belarus|Weißrussland|Biélorussie|Bielorrusia
BZ Belize
CA Canada|Kanada|Canadá
CD Democratic Republic of the Congo|Democratic Republic of Congo|Congo|DR Congo|DRC|Congo-Kinshasa|RD Congo
CF Central African Republic
CG Republic of the Congo|Republic of Congo|Congo-Brazzaville
CH Switzerland|Schweiz|Suisse|Suiza|Suíça|Svizzera
CI Ivory Coast|Cote d’Ivoire|Elfenbeinküste|Costa de Marfil
CK Cook Islands
CL Chile|Chili
CM Cameroon|Kamerun|Cameroun
CN China|Chine
CO Colombia|Kolumbien|Colombie|Colômbia
CR Costa Rica
CU Cuba|Kuba
CV Cape Verde|Cabo Verde
CW Curacao
CY Cyprus|Zypern|Chypre|Chipre
CZ Czech Republic|Czechia|Tschechien|République tchèque
DE Germany|Deutschland|Allemagne|Alemania|Alemanha|Germania
DJ Djibouti
DK Denmark|Dänemark|Danemark|Dinamarca
DM Dominica
DO Dominican Republic|República Dominicana
DZ Algeria|Algerien|Algérie|Argelia
EC Ecuador|Équateur
EE Estonia|Estland|Estonie
EG Egypt|Ägypten|Égypte|Egipto|Egito
EH Western Sahara
ER Eritrea
ES Spain|Spanien|Espagne|España|Espanha|Spagna
ET Ethiopia|Äthiopien|Éthiopie|Etiopía
FI Finland|Finnland|Finlande|Finlandia
FJ Fiji
FK Falkland Islands
FM Micronesia
FO Faroe Islands
FR France|Frankreich|Francia|França
GA Gabon
GB United Kingdom|U.K.|UK|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Royaume-Uni|Reino Unido|Regno Unito
GD Grenada
GE Georgia
GF French Guiana
GG Guernsey
GH Ghana
GI Gibraltar
GL Greenland|Grönland
GM Gambia
GN Guinea|Guinée
GP Guadeloupe
GQ Equatorial Guinea
GR Greece|Griechenland|Grèce|Grecia|Grécia
GT Guatemala
GU Guam
GW Guinea-Bissau
GY Guyana
HK Hong Kong
HN Honduras
HR Croatia|Kroatien|Croatie|Croacia
HT Haiti|Haïti
HU Hungary|Ungarn|Hongrie|Hungría
ID Indonesia|Indonesien|Indonésie
IE Ireland|Republic of Ireland|Irland|Irlande|Irlanda
IL Israel|Israël
IM Isle of Man
IN India|Indien|Inde|Índia
IQ Iraq|Irak
IR Iran
IS Iceland|Island
IT Italy|Italien|Italie|Italia|Itália
JE Jersey
JM Jamaica
JO Jordan|Jordanien|Jordanie|Jordania
JP Japan|Japon|Japón|Japão|Giappone
KE Kenya|Kenia
KG Kyrgyzstan
KH Cambodia|Kambodscha|Cambodge
KI Kiribati
KM Comoros
KN Saint Kitts and Nevis|St. Kitts and Nevis
KP North Korea|Nordkorea|Corée du Nord|Corea del Norte
KR South Korea|Korea|Südkorea|Corée du Sud|Corea del Sur
KW Kuwait
KY Cayman Islands
KZ Kazakhstan|Kasachstan
LA Laos
LB Lebanon|Libanon|Liban|Líbano
LC Saint Lucia|St. Lucia
LI Liechtenstein
LK Sri Lanka
LR Liberia
LS Lesotho
LT Lithuania|Litauen|Lituanie
LU Luxembourg|Luxemburg
LV Latvia|Lettland|Lettonie
LY Libya|Libyen|Libye|Libia
MA Morocco|Marokko|Maroc|Marruecos|Marrocos
MC Monaco
MD Moldova|Moldau|Moldavie
ME Montenegro
MG Madagascar
MH Marshall Islands
MK North Macedonia|Macedonia
ML Mali
MM Myanmar|Burma
MN Mongolia|Mongolei
MO Macao|Macau
MP Northern Mariana Islands
MQ Martinique
MR Mauritania
MS Montserrat
MT Malta
MU Mauritius
MV Maldives|Malediven
MW Malawi
MX Mexico|Mexiko|Mexique|México|Messico
MY Malaysia
MZ Mozambique|Mosambik|Moçambique
NA Namibia
NC New Caledonia
NE Niger
NG Nigeria
NI Nicaragua
NL Netherlands|The Netherlands|Holland|Niederlande|Pays-Bas|Países Bajos|Paesi Bassi
NO Norway|Norwegen|Norvège|Noruega
NP Nepal
NR Nauru
NU Niue
NZ New Zealand|Neuseeland
OM Oman
PA Panama|Panamá
PE Peru|Pérou|Perú
PF French Polynesia
PG Papua New Guinea
PH Philippines|Philippinen|Filipinas
PK Pakistan
PL Poland|Polen|Pologne|Polonia|Polônia
PR Puerto Rico
PS Palestinian Territories|Palestinian Territory|Palestine|West Bank|Gaza Strip|Gaza|Westjordanland|Gazastreifen
PT Portugal|Portogallo
PW Palau
PY Paraguay
QA Qatar|Katar
RE Reunion
RO Romania|Rumänien|Roumanie|Rumania
RS Serbia|Serbien|Serbie
RU Russia|Russland|Russie|Rusia|Rússia
RW Rwanda|Ruanda
SA Saudi Arabia|Saudi-Arabien|Arabie saoudite|Arabia Saudí|Arabia Saudita
SB Solomon Islands
SC Seychelles
SD Sudan|Soudan
SE Sweden|Schweden|Suède|Suecia|Suécia
SG Singapore|Singapur
SH Saint Helena
SI Slovenia|Slowenien
SK Slovakia|Slowakei|Slovaquie
SL Sierra Leone
SM San Marino
SN Senegal|Sénégal
SO Somalia
SR Suriname
SS South Sudan|Südsudan
ST Sao Tome and Principe
SV El Salvador
SX Sint Maarten
SY Syria|Syrien|Syrie|Siria|Síria
SZ Eswatini|Swaziland
TC Turks and Caicos Islands
TD Chad|Tschad|Tchad
TG Togo
TH Thailand|Thaïlande
TJ Tajikistan
TL East Timor|Timor-Leste
TM Turkmenistan
TN Tunisia|Tunesien|Tunisie|Túnez
TO Tonga
TR Turkey|Türkiye|Turkiye|Türkei|Turquie|Turquía|Turquia
TT Trinidad and Tobago|Trinidad
TV Tuvalu
TW Taiwan
TZ Tanzania|Tansania
UA Ukraine|Ucrania|Ucrânia|Ucraina
UG Uganda|Ouganda
US United States|United States of America|U.S.|US|USA|U.S.A.|Vereinigte Staaten|États-Unis|Estados Unidos|Stati Uniti
UY Uruguay
UZ Uzbekistan|Usbekistan
VA Vatican City|Vatican
VC Saint Vincent and the Grenadines|St. Vincent
VE Venezuela
VG British Virgin Islands
VI U.S. Virgin Islands
VN Vietnam|Viet Nam
VU Vanuatu
WS Samoa
XK Kosovo
YE Yemen|Jemen
YT Mayotte
ZA South Africa|Südafrika|Afrique du Sud|Sudáfrica|África do Sul
ZM Zambia|Sambia
ZW Zimbabwe|Simbabwe`;
