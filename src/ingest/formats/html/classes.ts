import type { Element } from './tree.ts';

// What the words in classes, ids and test marks commonly say, in the names that content systems give them. The first column
// is a kind of place on the page; the words are its names, and the stems are found within longer words too.
const KINDS = [
  {
    kind: 'article',
    words: 'article story post entry single news artikel articulo articolo artigo artykul',
    stems: '',
  },
  {
    kind: 'body',
    words: 'content text body copy main prose richtext rich wysiwyg html contenu contenido inhalt texto corpo',
    stems:
      'articlebody storybody postbody articletext articlecontent entrycontent postcontent maincontent bodytext bodycopy fulltext',
  },
  { kind: 'paragraph', words: 'paragraph para p paragraphs absatz parrafo component', stems: 'paragraph' },
  { kind: 'headline', words: 'headline title heading header titel titre titulo h1 hed', stems: 'headline' },
  {
    kind: 'subheading',
    words: 'subhead subheading subheadline crosshead crossheading h2 h3 zwischentitel',
    stems: 'crosshead',
  },
  {
    kind: 'standfirst',
    words:
      'standfirst lead lede intro introduction summary excerpt deck dek subtitle abstract description chapo teaser vorspann synopsis strapline subline',
    stems: 'standfirst subtitle',
  },
  {
    kind: 'byline',
    words:
      'by byline author authors writer contributor contributors reporter journalist autor autore auteur bio profile avatar',
    stems: 'byline author',
  },
  {
    kind: 'date',
    words: 'date time timestamp published updated pubdate meta info datum fecha metadata dateline',
    stems: 'timestamp publish',
  },
  {
    kind: 'caption',
    words: 'caption credit credits legend copyright source figcaption bildunterschrift',
    stems: 'caption credit',
  },
  {
    kind: 'image',
    words: 'image images img photo photos picture figure foto bild gallery slideshow slide slider media lightbox',
    stems: 'gallery slideshow',
  },
  {
    kind: 'video',
    words: 'video videos player audio podcast embed youtube jwplayer vimeo brightcove iframe listen',
    stems: 'video player podcast',
  },
  {
    kind: 'share',
    words:
      'share social sharing facebook twitter whatsapp email follow addthis tools toolbar print bookmark actions save',
    stems: 'share social',
  },
  {
    kind: 'comments',
    words: 'comment comments discussion disqus reply respond forum coral conversation kommentar kommentare',
    stems: 'comment disqus kommentar',
  },
  {
    kind: 'related',
    words:
      'related recommend recommended recommendation recommendations more similar also read readmore further outbrain taboola suggested next prev previous crosslink onward',
    stems: 'related recommend readmore outbrain taboola',
  },
  {
    kind: 'popular',
    words: 'popular trending latest most top ticker breaking headlines feed river stream newest viewed',
    stems: 'trending popular mostread',
  },
  {
    kind: 'advert',
    words:
      'ad ads adv advert advertisement advertising banner sponsor sponsored dfp gpt werbung anzeige publicidad affiliate commerce deal shop product price promo promotion promoted',
    stems: 'advert sponsor affiliate',
  },
  {
    kind: 'offer',
    words:
      'newsletter subscribe subscription subscriber signup sign login register registration paywall premium membership member donate donation offer regwall piano marketing upsell',
    stems: 'newsletter subscri paywall signup',
  },
  {
    kind: 'navigation',
    words: 'nav navigation menu breadcrumb breadcrumbs masthead search skip topbar navbar hamburger pagination pager',
    stems: 'navigation breadcrumb menu',
  },
  { kind: 'footer', words: 'footer bottom legal disclaimer terms policy imprint impressum foot', stems: 'footer' },
  {
    kind: 'sidebar',
    words: 'sidebar aside rail side secondary column complementary widget widgets right marginal sticky',
    stems: 'sidebar widget',
  },
  {
    kind: 'topics',
    words: 'tag tags topic topics keyword keywords category categories section label channel rubric kicker eyebrow',
    stems: 'keyword',
  },
  {
    kind: 'notice',
    words: 'cookie cookies consent gdpr modal popup overlay dialog toast alert notification onetrust cmp banner',
    stems: 'cookie consent modal popup',
  },
  {
    kind: 'card',
    words: 'teaser card cards tile item items preview thumb thumbnail grid listing list collection',
    stems: 'teaser thumbnail',
  },
  { kind: 'pullquote', words: 'quote pullquote blockquote pull testimonial zitat', stems: 'pullquote' },
  {
    kind: 'box',
    words:
      'factbox box infobox fact facts inset explainer timeline table chart graphic infographic poll quiz survey interactive callout highlight highlights keypoints takeaways',
    stems: 'factbox infobox infographic',
  },
  {
    kind: 'unseen',
    words:
      'hidden sr visually visuallyhidden screen offscreen invisible assistive a11y accessibility noprint hide mobile desktop',
    stems: 'visuallyhidden',
  },
  {
    kind: 'note',
    words: 'correction note notes footnote editor tagline update agency endnote about biography bio trust',
    stems: 'correction footnote',
  },
  { kind: 'live', words: 'live liveblog blog posts update updates', stems: 'liveblog' },
  {
    kind: 'control',
    words: 'button btn link links icon cta toggle collapse expand dropdown tab tabs form field',
    stems: 'button',
  },
];

export const PLACES: string[] = KINDS.map(({ kind }) => kind);

const bits = new Map<string, number>();
const stems = new Map<string, number>();
KINDS.forEach(({ words, stems: found }, index) => {
  for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  for (const stem of found.split(' ').filter(Boolean)) stems.set(stem, (stems.get(stem) ?? 0) | (1 << index));
});
const STEMS = new RegExp([...stems.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

const NAMING = [
  ...[
    'class',
    'id',
    'itemprop',
    'role',
    'data-testid',
    'data-test-id',
    'data-component',
    'data-component-name',
    'data-qa',
  ],
  ...['data-type', 'data-name', 'data-module', 'data-block', 'data-gu-name', 'data-key', 'data-cy'],
] as const;

/** Tells, as bits in the order of `PLACES`, what kinds of place an element's own names make it. One reader serves one page. */
export function placeReader(): (element: Element) => number {
  const known = new Map<string, number>();
  return ({ attributes }) => {
    let places = 0;
    for (const name of NAMING) {
      const value = attributes[name];
      if (!value) continue;
      let read = known.get(value);
      if (read === undefined) {
        read = readPlaces(value);
        known.set(value, read);
      }
      places |= read;
    }
    return places;
  };
}

// "ArticleBody-paragraph__2xKf js-adSlot" -> article, body, paragraph, js, ad, slot
function readPlaces(names: string): number {
  let places = 0;
  const short = names.slice(0, 500);
  for (const [word] of short.matchAll(/\p{Lu}?\p{Ll}+\d?|\p{Lu}+(?!\p{Ll})/gu))
    places |= bits.get(word.toLowerCase()) ?? 0;
  for (const [stem] of short.toLowerCase().matchAll(STEMS)) places |= stems.get(stem)!;
  return places;
}
