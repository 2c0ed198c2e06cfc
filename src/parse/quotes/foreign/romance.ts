import { genders, type Language, set } from './language.ts';

// Languages in which the subject stands beside its verb.

export const FRENCH: Language = {
  cues: set(
    `dit disait déclare déclarait affirme affirmait explique expliquait ajoute ajoutait assure assurait estime estimait souligne
    soulignait précise précisait raconte racontait confie lance répond répondait écrit écrivait poursuit conclut insiste
    regrette dénonce promet admet reconnaît rappelle indique indiquait note observe martèle glisse résume commente demande
    demandait prévient avertit soupire ironise tweete reprend renchérit détaille lâche témoigne déplore juge soutient plaisante murmure s'exclame sourit tranche salue fustige qualifie martelait
    confiait concède évoque avoue rétorque proteste accuse`,
  ),
  participles: set(
    `dit déclaré affirmé expliqué ajouté assuré estimé souligné précisé raconté confié lancé répondu écrit poursuivi conclu
    insisté regretté dénoncé promis admis reconnu rappelé indiqué noté observé martelé résumé commenté demandé prévenu averti
    tweeté repris détaillé témoigné déploré jugé exclamé réagi annoncé salué qualifié fustigé soutenu plaisanté concédé avoué rétorqué protesté murmuré comparé parlé évoqué`,
  ),
  auxiliaries: set("a ont avait avaient s'est s’est aurait"),
  according: set('selon'),
  articles: set('le la les un une des du ce cette son sa ses leur notre'),
  ends: set(
    'à au aux lors dans en sur devant après avant pendant mardi lundi mercredi jeudi vendredi samedi dimanche hier que qui et mais auprès dès par',
  ),
  joints: set("de du des d' la le les l'"),
  shortened: set('art núm n p pág ej av av.da'),
  ordinalStops: false,
  capitalNouns: false,
  genders: genders('le un', 'la une'),
  dropsPronouns: false,
  pronouns: new Map([
    ['il', 'he'],
    ['elle', 'she'],
    ['ils', 'they'],
    ['elles', 'they'],
  ]),
  titles: set('m. mme mlle dr maître monsieur madame'),
  titleEnding: null,
  people: null,
  verbSecond: null,
};

export const SPANISH: Language = {
  cues: set(
    `dijo dice decía dijeron dicen afirmó afirma afirmaron aseguró asegura aseguraron explicó explica explicaron añadió añade
    agregó agrega señaló señala señalaron declaró declara declararon indicó indica manifestó manifiesta subrayó subraya destacó
    destaca sostuvo sostiene advirtió advierte escribió escribe respondió responde contestó preguntó pregunta insistió insiste
    reconoció reconoce admitió admite recordó recuerda contó cuenta comentó comenta apuntó apunta precisó precisa concluyó
    concluye denunció denuncia criticó critica lamentó lamenta celebró prometió expresó expresa anunció exclamó tuiteó promete pidió pide calificó califica protestó protesta bromeó bromea cree recalcó
    recalca matizó matiza zanjó zanja opinó opina reiteró reitera ironizó suspiró rió confesó confiesa resumió resume`,
  ),
  participles: set(
    'dicho afirmado asegurado explicado añadido señalado declarado indicado manifestado subrayado destacado sostenido advertido escrito respondido insistido reconocido admitido recordado comentado',
  ),
  auxiliaries: set('ha han había habían'),
  according: set('según'),
  articles: set('el la los las un una unos su sus este esta nuestro'),
  ends: set(
    'en a ante durante tras sobre al que y pero este esta ayer hoy lunes martes miércoles jueves viernes sábado domingo desde por con',
  ),
  joints: set('de del la las los'),
  shortened: set('art núm n p pág ej av av.da'),
  ordinalStops: false,
  capitalNouns: false,
  genders: genders('el un', 'la una'),
  dropsPronouns: true,
  pronouns: new Map([
    ['él', 'he'],
    ['ella', 'she'],
    ['ellos', 'they'],
    ['ellas', 'they'],
  ]),
  titles: set('sr. sra. don doña dr. dra.'),
  titleEnding: null,
  people: null,
  verbSecond: null,
};

export const PORTUGUESE: Language = {
  cues: set(
    `disse diz dizia disseram dizem afirmou afirma afirmaram explicou explica acrescentou acrescenta declarou declara declararam
    contou conta ressaltou ressalta destacou destaca escreveu escreve respondeu responde perguntou pergunta completou completa
    avaliou avalia garantiu garante alertou alerta lembrou lembra admitiu admite reconheceu reconhece criticou critica defendeu
    defende comentou comenta concluiu conclui anunciou prometeu relatou relata informou apontou aponta sublinhou sublinha
    referiu salientou frisou adiantou considerou considera pediu pede promete brincou brinca confessou confessa desabafou
    resumiu resume protestou protesta insistiu insiste reiterou descreveu descreve classificou classifica`,
  ),
  participles: set(
    'dito afirmado explicado acrescentado declarado contado ressaltado destacado escrito respondido alertado admitido reconhecido',
  ),
  auxiliaries: set('tem têm tinha havia'),
  according: set('segundo conforme'),
  articles: set('o a os as um uma seu sua este esta nosso'),
  ends: set(
    'em no na nos nas ao à durante após sobre que e mas nesta neste ontem hoje segunda terça quarta quinta sexta sábado domingo desde por com',
  ),
  joints: set('de do da dos das'),
  shortened: set('art núm n p pág ej av av.da'),
  ordinalStops: false,
  capitalNouns: false,
  genders: genders('o um', 'a uma'),
  dropsPronouns: true,
  pronouns: new Map([
    ['ele', 'he'],
    ['ela', 'she'],
    ['eles', 'they'],
    ['elas', 'they'],
  ]),
  titles: set('sr. sra. dr. dra. dom dona'),
  titleEnding: null,
  people: null,
  verbSecond: null,
};
