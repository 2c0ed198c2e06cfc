/** Words that hold sentences together and name nothing; headlines and menus have few. */
export const FUNCTION_WORDS = [
  // English
  'the of and to a in that is was for on with as at by from it he she they his her their its be are were been has have had not but this which who an or would will after said about into than more when there out up if one also could over what so can all some other before because while during',
  // German
  'der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren wird werden wurde wurden hat haben hatte hatten mit auf für von zu zum zur im in an am bei nach vor aus als auch dass sich es er sie ihr sein seine seiner noch nur wie wenn so über um durch gegen unter bis man kann soll sagte habe sei',
  // French
  'le la les de du des un une et à au aux en dans par pour sur avec que qui ne pas est sont était ont été il elle ils elles se sa son ses ce cette ces plus mais ou où comme dont après selon leur leurs nous fait être avoir',
  // Spanish
  'el la los las de del un una y a al en por para con que no es son fue era ha han se su sus lo más pero o como este esta estos según sobre entre también desde cuando hasta ser está',
  // Portuguese
  'o a os as de do da dos das um uma e em no na nos nas por para com que não é são foi era tem se seu sua mais mas ou como ao à este esta segundo sobre entre também desde quando até ser está pelo pela',
  // Italian
  'il lo la i gli le di del della dei delle un una e a al alla in nel nella per con che non è sono era ha hanno si suo sua più ma o come dal dalla anche sul sulla',
  // Dutch
  'de het een en van in op te dat die is zijn was voor met niet aan er om ook als bij naar uit door over nog maar heeft hebben werd worden',
  // Danish, Norwegian, Swedish
  'och att det som en på är av för med den till inte har ett de om var han sig men så ikke og er til at af for der jeg et blev fra ved kan også vi skal hun efter seg',
  // Polish, Czech
  'w i z na do się nie że to jest o po jak za od dla przez są a se je že v na s pro ale jako by k oraz ale ich jego jej tym tego tej był była było być ma co czy tylko już także może ten które który która których przy pod też aby jest jako która we ze u jsou byl bylo ve ze do za po který které také podle',
  // Turkish, Indonesian, Swahili
  've bir bu da de için ile olarak olan daha çok yang dan di dari dengan untuk pada ini itu dalam tidak ke adalah akan na ya wa kwa ni katika za la cha kuwa hiyo',
  // Russian
  'и в не на что с по как это из к за от о у для его её но был была было были также который которые при до а но же бы или они он она мы то так все если уже этого этом том того чтобы во со ко их ее при через после между',
  // Ukrainian, Bulgarian, Serbian
  'і й та в у не на що з до як це із за від для його її але був була було були також який яка які при або ж вже ще під після між се са да от и е че си по най като ще беше във със за към или je се на и да су од за није који која које',
  // Greek
  'και το να του η ο της την τα με σε για που από τον στο στην στη στον είναι θα δεν των τη οι ότι τις ένα μια αλλά ως κατά μετά έχει ήταν αυτό πως μας τους στις στα στους αν ή κι μη',
  // Arabic, Persian, Hebrew
  'في من على إلى عن أن إن التي الذي هذا هذه ما لا كما بعد مع كان كانت وقد قد و أو بين حيث خلال لم ذلك هو هي او الى ان در به از که را این است با برای آن های می شد خود تا یک של את על לא עם גם או כי הוא היא זה אל כל אבל אם יש',
  // Hungarian, Romanian, Finnish, Vietnamese
  'az és hogy nem is egy volt ez meg csak már de szerint a és de la în și cu pe care din nu este sunt pentru mai au fost o lui ja on ei se oli että mutta myös kun ovat và của là có cho với các những được trong không một đã người này khi',
].join(' ');
