import { hashOf } from './hash.ts';

/** What a word or phrase of a page's furniture is about. */
export const CUES = [
  'share',
  'newsletter',
  'account',
  'legal',
  'advert',
  'related',
  'popular',
  'comments',
  'media',
  'credit',
  'menu',
  'topics',
  'byline',
  'stamp',
  'you',
  'bio',
] as const;
export type Cue = (typeof CUES)[number];

type Table = Partial<Record<Cue, string>>;

// One table per language; entries are divided by "|", lower case, of one to four words. Accents stand as printed.
const ENGLISH: Table = {
  share:
    'share|shares|tweet|retweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|messenger|telegram|instagram|flipboard|tiktok|youtube|bluesky|threads|copy link|link copied|email|e-mail|print|share this|share on|follow us|follow|like us|save|bookmark',
  newsletter:
    'newsletter|newsletters|sign up|signup|subscribe|subscribing|subscriber|subscribers|subscription|subscriptions|inbox|email address|push notifications|alerts|notifications|free trial|download our app|get our app|our app|donate|membership|become a member|support us|daily briefing',
  account:
    'log in|login|log out|logout|sign in|signed in|sign out|register|registered|password|my account|create an account|your account|already have an account',
  legal:
    'copyright|all rights reserved|terms of use|terms of service|terms and conditions|terms & conditions|privacy|privacy policy|cookie|cookies|consent|accessibility|legal notice|disclaimer|may not be published|may not be reproduced|redistributed|without permission|rights reserved|permissions|licensed|captcha|recaptcha|gdpr|do not sell',
  advert:
    'advertisement|advertisements|advertising|advertise|advertiser|sponsored|sponsor|promoted|promotion|partner content|paid content|paid post|affiliate|commission|story continues|article continues|continues below|continue reading|scroll to continue|scroll down|deals|coupon|coupons|shop now|buy now',
  related:
    'related|related articles|related stories|related content|related topics|read more|read also|read next|also read|see also|see more|more on|more from|more about|more news|more stories|more articles|further reading|you may also like|you may like|you might also like|recommended|recommended for you|up next|next article|previous article|next story|previous story|next post|previous post|also on|in this story|in case you missed it|click here|learn more|find out more|view all|show more|load more|more to read|read the full|watch more|around the web|from around the web|outbrain|taboola',
  popular:
    "most read|most popular|most viewed|most watched|most shared|most commented|trending|trending now|top stories|top news|latest|latest news|latest stories|popular|breaking news|editors picks|editor’s picks|editor's picks|editors’ picks|must read|must reads|just in|headlines|in other news|what to read next|featured|highlights|live updates|breaking",
  comments:
    'comment|comments|leave a comment|post a comment|leave a reply|reply|replies|commenting|join the conversation|join the discussion|view comments|show comments|add a comment|moderated|have your say|what do you think|feedback|submit a correction|report an error|letters to the editor|to the editor',
  media:
    'credit|credits|crédit|source|photo|photos|photograph|photographer|picture|pictures|image|images|getty|getty images|shutterstock|istock|file photo|gallery|slideshow|video|videos|watch|watch live|listen|podcast|podcasts|play|caption|pool photo|screenshot|courtesy|handout|illustration|ap photo|full screen|fullscreen|volume|mute|pause|audio|enlarge|livestream',
  credit:
    "contributed to this report|contributed to this story|contributed reporting|contributed to this article|contributed from|reporting by|writing by|editing by|compiled by|edited by|with files from|additional reporting|produced by|this story was|this article was|originally published|originally appeared|first appeared|correction|clarification|editor’s note|editor's note|material from|report was first published|associated press writer|associated press writers|read the original|view the original|source link",
  menu: 'home|homepage|menu|search|navigation|skip to|skip to content|main content|sections|about us|about|contact|contact us|careers|jobs|sitemap|site map|help|faq|faqs|archive|archives|e-paper|epaper|rss|classifieds|obituaries|crossword|puzzles|games|horoscopes|horoscope|lottery|weather|sport|sports|politics|business|entertainment|lifestyle|opinion|world|science|technology|tech|culture|travel|health|education|money|style|food|fashion|music|cars|property|close|back to top|top of page|toggle|expand|settings|edition|my profile|customer service|press releases|media kit|mobile app|apps|facebook page|main menu|navigate|go to',
  topics:
    'tags|tag|topics|topic|filed under|categories|category|keywords|more on this topic|explore more|posted in|related tags|read more about|in this article|mentioned',
  byline:
    'by|staff writer|staff reporter|correspondent|reporter|editor|columnist|journalist|senior|contributor|freelance|special to|news staff|newsroom|author|authors|written by',
  stamp:
    'published|updated|posted|last updated|last modified|modified|first published|min read|minute read|minutes read|read time|reading time|ago|hours ago|minutes ago|days ago|just now|yesterday',
  you: 'you|your|yours|please|us|our',
  bio: 'is a reporter|is a writer|is a journalist|is a correspondent|is a columnist|is an editor|is the editor|is a senior|is a freelance|is a staff|is a contributing|staff writer|can be reached at|can be reached|reach him|reach her|reached at|contact the reporter|contact the author|follow him|follow her|follow them|follow her on|about the author|lives in|covers|his work|her work|views expressed|opinions expressed|are his own|are her own|are the author|his book|her book|is the author',
};

const GERMAN: Table = {
  share:
    'teilen|merken|drucken|mailen|per e-mail|link kopieren|folgen|folgen sie uns|artikel teilen|empfehlen|vorlesen|als favorit|versenden|kopieren|merkliste',
  newsletter:
    'abonnieren|abo|abos|abonnement|abonnenten|abonnent|anmeldung|kostenlos|kostenlos testen|jetzt testen|registrierung|jetzt abonnieren|newsletter bestellen|e-mail-adresse|push-nachrichten|probeabo|digitalabo|monatlich kündbar|weiterlesen|jetzt weiterlesen|bestellen|testen|jetzt lesen|postfach',
  account:
    'anmelden|abmelden|einloggen|ausloggen|registrieren|mein konto|konto|passwort|mein abo|profil|angemeldet|benutzerkonto|jetzt anmelden',
  legal:
    'impressum|datenschutz|datenschutzerklärung|datenschutzeinstellungen|agb|nutzungsbedingungen|alle rechte vorbehalten|urheberrecht|barrierefreiheit|einwilligung|nutzungsbasierte|widerruf|widerrufen|zustimmung|zustimmen|tracking|personenbezogene|personenbezogene daten|externe inhalte|externer inhalt|redaktioneller inhalt|netiquette|jugendschutz|verträge hier kündigen',
  advert:
    'anzeige|anzeigen|werbung|gesponsert|sponsoring|mediadaten|affiliate-link|affiliate-links|provision|gutscheine|gutschein|angebote|rabatt|empfohlener externer|empfohlener redaktioneller',
  related:
    'mehr zum thema|mehr zu|mehr aus|mehr von|mehr dazu|lesen sie auch|lesen sie hier|lesen sie dazu|lesen sie mehr|lesen sie jetzt|lesen sie weiter|auch interessant|ähnliche artikel|ähnliche themen|verwandte artikel|verwandte themen|weitere artikel|weitere themen|weitere nachrichten|weitere meldungen|weitere informationen|das könnte sie auch|das könnte sie interessieren|das könnte dich|passend dazu|siehe auch|empfehlungen|die redaktion empfiehlt|auch lesenswert|mehr lesen|mehr anzeigen|alle anzeigen|alle artikel|hier geht es|zum artikel|zur startseite|zurück|nächster artikel|vorheriger artikel|zum thema',
  popular:
    'meistgelesen|meistgelesene|meistgelesene artikel|meist gelesen|am meisten gelesen|top-themen|topthemen|beliebt|beliebteste|aktuelles|aktuell|aktuelle nachrichten|neueste|neueste artikel|schlagzeilen|eilmeldung|eilmeldungen|top-artikel|top artikel|aus dem ressort|newsticker|ticker|im fokus|meldungen',
  comments:
    'kommentar|kommentare|kommentieren|leserkommentare|diskutieren|diskutieren sie|diskussion|antworten|beitrag melden|fehler melden|schreiben sie|ihre meinung|leserbrief|leserbriefe|forum|mitdiskutieren|korrekturhinweis|stimmen sie',
  media:
    'foto|fotos|bild|bilder|bildquelle|bildergalerie|fotostrecke|bilderstrecke|symbolbild|symbolfoto|archivbild|archivfoto|grafik|infografik|video|videos|hören|anhören|audio|quelle|abspielen|picture alliance|imago|dpa|galerie|mediathek|livestream|copyright by|aufnahme zeigt',
  credit:
    'mit material von|mit informationen von|mit agenturmaterial|quellen|verwendete quellen|eigene recherchen|redaktion|dieser artikel erschien|dieser text erschien|zuerst erschienen|dieser artikel wurde|dieser beitrag wurde|transparenzhinweis|hinweis der redaktion|anmerkung der redaktion|über dieses thema|dieses thema im programm|korrektur',
  menu: 'startseite|suche|suchen|menü|zum inhalt|zum inhalt springen|zur navigation|zum hauptinhalt|hauptnavigation|navigation|ressorts|kontakt|über uns|hilfe|karriere|stellenmarkt|jobs|traueranzeigen|trauer|wetter|rätsel|spiele|sudoku|politik|wirtschaft|sport|kultur|panorama|wissen|gesellschaft|gesundheit|reise|digital|lokales|regional|leben|finanzen|ratgeber|gesellschaft|wissenschaft|umwelt|ausland|inland|börse|schließen|öffnen|einblenden|ausblenden|untermenü|nach oben|seitenanfang|leserservice|kundenservice|presse|shop|horoskop|podcasts|mehr|übersicht|nachrichten|service|tv-programm|auto|immobilien|unternehmen',
  topics: 'themen|schlagwörter|schlagworte|stichwörter|thema|themen des artikels|tags|mehr lesen über',
  byline:
    'von|autor|autorin|autoren|redakteur|redakteurin|redaktionsleiter|korrespondent|korrespondentin|reporterin|volontär|volontärin|ein kommentar von|ein gastbeitrag von|eine analyse von|gastautor|kolumne von|aus|interview',
  stamp:
    'stand|uhr|veröffentlicht|aktualisiert|aktualisiert am|erschienen am|zuletzt aktualisiert|lesezeit|lesedauer|minuten|min|vor|stunden|std|gestern|heute|publiziert|zuletzt geändert|erstellt',
  you: 'ihre|ihren|ihrer|ihrem|ihnen|bitte|du|dein|deine|deinen|dich|uns|unser|unsere|unseren|unserem',
  bio: 'ist redakteur|ist redakteurin|ist autor|ist autorin|ist journalist|ist journalistin|über den autor|über die autorin|zur person|schreibt für|arbeitet als|ist korrespondent|ist korrespondentin|zum autor|zur autorin',
};

const FRENCH: Table = {
  share: 'partager|imprimer|copier le lien|envoyer|suivez-nous|partagez|enregistrer',
  newsletter:
    "s’abonner|s'abonner|abonnez-vous|abonné|abonnés|abonnement|inscrivez-vous|inscription|lettre d’information|infolettre|alertes|notifications|réservé aux abonnés|offre|j’en profite",
  account:
    'se connecter|connexion|connectez-vous|déconnexion|mon compte|mot de passe|créer un compte|s’inscrire|mon profil',
  legal:
    'mentions légales|confidentialité|politique de confidentialité|conditions générales|tous droits réservés|droits réservés|cookies|accessibilité|consentement|données personnelles|cgu|cgv|reproduction interdite',
  advert:
    'publicité|annonce|annonces|sponsorisé|contenu sponsorisé|partenaire|partenaires|la suite après|suite de l’article|codes promo',
  related:
    'à lire aussi|lire aussi|lire également|à lire|à voir aussi|voir aussi|lire la suite|en savoir plus|sur le même sujet|sur le même thème|articles liés|articles similaires|articles associés|à découvrir|vous aimerez aussi|plus d’articles|voir plus|voir tout|recommandé|article précédent|article suivant|pour aller plus loin|dans la même rubrique|nos recommandations',
  popular:
    'les plus lus|les plus lues|les plus consultés|à la une|dernières actualités|dernières infos|en continu|l’essentiel|tendances|en direct|le fil|plus lus',
  comments:
    'commentaire|commentaires|commenter|réagir|réactions|laisser un commentaire|répondre|votre avis|signaler une erreur|signaler',
  media:
    'credit|credits|crédit|source|photo|photos|image|images|crédit|crédits|légende|vidéo|vidéos|écouter|diaporama|illustration|infographie|regarder|crédit photo|archives',
  credit:
    'avec afp|avec agences|avec l’afp|avec reuters|propos recueillis|rédigé par|traduit de|correction|note de la rédaction|source|la rédaction',
  menu: 'accueil|recherche|rechercher|menu|aller au contenu|rubriques|qui sommes-nous|contact|nous contacter|aide|emploi|météo|jeux|politique|économie|société|monde|culture|sciences|santé|opinions|international|faits divers|vidéos|fermer|haut de page|plan du site|actualité|actualités|loisirs|environnement',
  topics: 'sujets|mots-clés|thèmes|thématiques|dossier|dossiers',
  byline: 'par|journaliste|rédacteur|rédactrice|correspondant|correspondante|envoyé spécial|envoyée spéciale|auteur',
  stamp: 'publié|publié le|mis à jour|mise à jour|mis à jour le|modifié le|temps de lecture|lecture|il y a|hier|posté',
  you: 'vous|votre|vos|nous|notre|nos|veuillez',
  bio: 'est journaliste|est correspondant|est auteur|est l’auteur|à propos de l’auteur',
};

const SPANISH: Table = {
  share: 'compartir|comparte|imprimir|copiar enlace|enviar|síguenos|guardar|síguenos en',
  newsletter:
    'suscríbete|suscribirse|suscripción|suscriptores|boletín|boletines|regístrate|correo electrónico|alertas|solo para suscriptores',
  account: 'iniciar sesión|inicia sesión|cerrar sesión|mi cuenta|contraseña|registrarse|crear cuenta',
  legal:
    'aviso legal|política de privacidad|privacidad|política de cookies|términos y condiciones|todos los derechos reservados|derechos reservados|condiciones de uso|consentimiento|accesibilidad',
  advert: 'publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|continúa leyendo|sigue leyendo|ofertas',
  related:
    'lea también|lee también|leer más|lea más|ver más|te puede interesar|le puede interesar|también te puede|noticias relacionadas|artículos relacionados|relacionadas|relacionados|más sobre|más noticias|más información|también lea|ver también|mira también|artículo anterior|artículo siguiente|recomendados|recomendadas|puedes leer',
  popular:
    'lo más leído|lo más visto|más leídas|más leídos|más leído|últimas noticias|última hora|destacados|destacadas|tendencias|lo último|en portada',
  comments: 'comentario|comentarios|comentar|deja un comentario|deja una respuesta|responder|tu opinión|opina',
  media:
    'foto|fotos|imagen|imágenes|fotografía|fotogalería|galería|vídeo|vídeos|video|videos|ver video|escuchar|archivo|cortesía|efe|crédito',
  credit:
    'con información de|con información|redacción|fuente|nota del editor|corrección|traducido por|fe de errores|editado por',
  menu: 'inicio|portada|buscar|búsqueda|menú|secciones|quiénes somos|contacto|contáctanos|ayuda|empleo|tiempo|juegos|política|economía|sociedad|mundo|cultura|ciencia|salud|deportes|opinión|internacional|nacional|tecnología|cerrar|espectáculos|sucesos|estilo de vida|hemeroteca|mapa del sitio',
  topics: 'temas|etiquetas|archivado en|palabras clave|más temas',
  byline: 'por|periodista|redactor|redactora|corresponsal|enviado especial|autor|autora',
  stamp:
    'publicado|publicado el|actualizado|actualizada|actualizado el|hace|horas|minutos|minutos de lectura|ayer|modificado|creado',
  you: 'tu|tus|usted|ustedes|nuestro|nuestra|nuestros|nuestras|te',
  bio: 'es periodista|es corresponsal|sobre el autor|sobre la autora|acerca del autor',
};

const PORTUGUESE: Table = {
  share: 'compartilhar|compartilhe|partilhar|partilhe|imprimir|copiar link|enviar|siga-nos|salvar|guardar',
  newsletter:
    'assine|assinar|assinatura|assinante|assinantes|inscreva-se|cadastre-se|subscrever|receba|alertas|exclusivo para assinantes',
  account: 'entrar|sair|minha conta|senha|palavra-passe|iniciar sessão|criar conta|faça login|login',
  legal:
    'política de privacidade|privacidade|termos de uso|todos os direitos reservados|direitos reservados|política de cookies|termos e condições|consentimento|acessibilidade',
  advert:
    'publicidade|anúncio|anúncios|patrocinado|conteúdo patrocinado|continua após|continua depois|continue lendo|ofertas|anuncie',
  related:
    'leia também|leia mais|ler mais|veja também|veja mais|ver mais|saiba mais|mais sobre|mais notícias|notícias relacionadas|artigos relacionados|relacionadas|relacionados|você pode gostar|recomendados|recomendadas|confira|leia ainda|próximo artigo|artigo anterior|mostrar mais',
  popular:
    'mais lidas|mais lidos|mais vistas|mais vistos|últimas notícias|última hora|destaques|em alta|em destaque|últimas',
  comments: 'comentário|comentários|comentar|comente|deixe um comentário|deixe uma resposta|responder|sua opinião',
  media:
    'foto|fotos|imagem|imagens|fotografia|galeria|vídeo|vídeos|assista|ouça|ouvir|divulgação|reprodução|arquivo|legenda|crédito',
  credit:
    'com informações de|com agência|com agências|redação|fonte|com lusa|nota da redação|correção|editado por|edição de',
  menu: 'início|página inicial|buscar|busca|pesquisar|menu|seções|quem somos|contato|contacto|ajuda|empregos|tempo|jogos|política|economia|sociedade|mundo|cultura|ciência|saúde|esportes|desporto|opinião|brasil|tecnologia|fechar|entretenimento|cotidiano|mapa do site|fale conosco|anuncie conosco',
  topics: 'assuntos|temas|tópicos|tags|mais sobre|palavras-chave',
  byline: 'por|jornalista|repórter|redator|correspondente|enviado especial|autor|autora',
  stamp:
    'publicado|publicado em|atualizado|atualizado em|atualizada|há|horas|minutos|minutos de leitura|ontem|modificado|tempo de leitura',
  you: 'você|vocês|seu|sua|nosso|nossa|nossos|nossas',
  bio: 'é jornalista|é repórter|é correspondente|sobre o autor|sobre a autora',
};

/** Words that hold sentences together and name nothing; headlines and menus have few. */
const FUNCTION_WORDS = [
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
  'w i z na do się nie że to jest o po jak za od dla przez są a se je že v na s pro ale jako by k',
  // Turkish, Indonesian, Swahili
  've bir bu da de için ile olarak olan daha çok yang dan di dari dengan untuk pada ini itu dalam tidak ke adalah akan na ya wa kwa ni katika za la cha kuwa hiyo',
  // Russian
  'и в не на что с по как это из к за от о у для его её но был была было были также который которые при до',
].join(' ');

/** What a word says by itself, and the phrases that begin with it. */
interface Entry {
  /** One bit a cue. */
  bits: number;
  phrases: { rest: number[]; bit: number }[];
  /** The last five bits of the words that come second in them, one bit each: few words that follow it have those. */
  seconds: number;
}

/** The bit of a word that holds sentences together, beside those of the cues. */
export const FUNCTION_BIT = 1 << CUES.length;

const NOTHING: Entry = { bits: 0, phrases: [], seconds: 0 };
const LEXICON = lexiconOf([ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE]);

// The same by number, each word in the first free slot from its last bits on: most words of a page are none of these, and
// are known for it at the first look.
const SLOTS = 1 << 14;
const numbers = new Int32Array(SLOTS);
const entries: Entry[] = new Array(SLOTS).fill(NOTHING);
for (const [word, entry] of LEXICON) {
  let slot = word % SLOTS;
  while (numbers[slot] !== 0) slot = (slot + 1) % SLOTS;
  numbers[slot] = word;
  entries[slot] = entry;
}

/** What is known of a word by its number. */
export function entryOf(word: number): Entry | null {
  for (let slot = word % SLOTS; numbers[slot] !== 0; slot = (slot + 1) % SLOTS) {
    if (numbers[slot] === word) return entries[slot]!;
  }
  return null;
}

function lexiconOf(tables: Table[]): Map<number, Entry> {
  const lexicon = new Map<number, Entry>();
  const entryFor = (word: string): Entry => {
    const hash = hashOf(word);
    const entry = lexicon.get(hash) ?? { bits: 0, phrases: [], seconds: 0 };
    lexicon.set(hash, entry);
    return entry;
  };
  for (const table of tables) {
    for (const [cue, entries] of Object.entries(table)) {
      const bit = 1 << CUES.indexOf(cue as Cue);
      for (const text of entries.split('|')) {
        const [first, ...rest] = text.split(/[\s&]+/);
        const entry = entryFor(first!);
        if (rest.length === 0) entry.bits |= bit;
        else {
          const numbers = rest.map(hashOf);
          entry.phrases.push({ rest: numbers, bit });
          entry.seconds |= 1 << (numbers[0]! & 31);
        }
      }
    }
  }
  for (const word of FUNCTION_WORDS.split(' ')) entryFor(word).bits |= FUNCTION_BIT;
  return lexicon;
}
