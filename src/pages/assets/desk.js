// For comfort alone: every page does without it.

document.documentElement.classList.add('scripted');

const box = document.querySelector('#q');
const help = document.querySelector('#keys');

/* Keys: / searches, j and k go through what the page lists, or the quotes of an article; ? tells of them. */

const LISTED = '.entry h2 a, blockquote a, .said, .names tbody a, .files a';

function go(step) {
  const links = [...document.querySelectorAll(LISTED)];
  const at = links.indexOf(document.activeElement);
  const next = links[at < 0 && step < 0 ? links.length - 1 : at + step];
  next?.focus();
}

const KEYS = {
  '/': () => box.select(),
  j: () => go(1),
  k: () => go(-1),
  '?': () => help.showModal(),
};

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, dialog');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
});

/* Times: in the reader's own zone; the printed one stays in the title. */

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });

function tellTimes(within) {
  for (const time of within.querySelectorAll('time[title]')) time.textContent = clock.format(new Date(time.dateTime));
}
tellTimes(document);

/* Copying: a citation, and the address of a quote. */

const words = document.body.dataset;

function copyButton(label, text) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = words.copied;
  });
  return button;
}

// Only a secure page has a clipboard.
if (navigator.clipboard) {
  for (const cited of document.querySelectorAll('.cite pre')) cited.after(copyButton(words.copy, cited.textContent));
  for (const link of document.querySelectorAll('.note .links a[href^="#"]'))
    link.parentElement.append(copyButton(words.copyLink, link.href));
}

/* A file that is dropped into the form is chosen, and sent. */

const form = document.querySelector('.paste');
for (const event of ['dragover', 'dragleave', 'drop'])
  form?.addEventListener(event, (dropped) => {
    form.classList.toggle('over', event === 'dragover');
    if (event === 'dragover') dropped.preventDefault();
    const { files } = dropped.dataTransfer;
    if (event !== 'drop' || files.length === 0) return;
    dropped.preventDefault();
    form.elements.file.files = files;
    form.requestSubmit();
  });

/* Search as you type, on the front. */

const PAUSE_MS = 250;
let waiting = 0;
let asking = new AbortController();

async function search() {
  asking.abort();
  asking = new AbortController();
  const address = `${box.form.action}?${new URLSearchParams([...new FormData(box.form)].filter(([, value]) => value !== ''))}`;
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: asking.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.getElementById('main').replaceWith(page.getElementById('main'));
    tellTimes(document);
    drawRanges();
    document.title = page.title;
    history.replaceState(null, '', address);
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
}

if (location.pathname === '/')
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE_MS);
  });

/* How far the loading is, as it goes on; once it is done, the page as it is then. */

const SOON_MS = 1000;
const loading = document.querySelector('[data-loading]');

if (loading) {
  const events = new EventSource(loading.dataset.loading);
  events.addEventListener('message', ({ data }) => {
    const { running, done, most, said } = JSON.parse(data);
    const bar = loading.querySelector('progress');
    [bar.max, bar.value] = [most, done];
    loading.querySelector('span').textContent = said;
    const more = 'alone' in loading.dataset && done > 0;
    if (running && !more) return;
    events.close();
    setTimeout(() => location.reload(), running ? SOON_MS : 0);
  });
}

/* The timeline: from bar to bar is a range. */

function drawRanges() {
  const drawing = document.querySelector('[data-drawn]');
  if (!drawing) return;
  const bars = [...drawing.querySelectorAll('a')];
  let first = -1;

  function barAt({ clientX }) {
    const distance = (bar) => {
      const { left, right } = bar.getBoundingClientRect();
      return Math.max(left - clientX, clientX - right, 0);
    };
    const distances = bars.map(distance);
    return distances.indexOf(Math.min(...distances));
  }
  function choose(last) {
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    for (const [at, bar] of bars.entries()) bar.classList.toggle('chosen', first >= 0 && at >= from && at <= to);
    return [from, to];
  }
  drawing.addEventListener('dragstart', (event) => event.preventDefault());
  drawing.addEventListener('pointerdown', (event) => {
    if (event.button === 0) first = barAt(event);
  });
  drawing.addEventListener('pointermove', (event) => {
    if (first >= 0) choose(barAt(event));
  });
  drawing.addEventListener('pointerup', (event) => {
    if (first < 0) return;
    const [from, to] = choose(barAt(event));
    first = -1;
    if (from === to) return;
    const address = new URL(bars[from].href.baseVal, location.href);
    address.searchParams.set('to', new URL(bars[to].href.baseVal, location.href).searchParams.get('to'));
    location.assign(address);
  });
  document.addEventListener('pointerup', () => {
    first = -1;
    choose(-1);
  });
}
drawRanges();
