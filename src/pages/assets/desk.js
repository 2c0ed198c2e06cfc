// For comfort alone: every page does without it.

document.documentElement.classList.add('scripted');

const box = document.querySelector('#q');
const help = document.querySelector('#keys');

/* Keys: / searches, j and k go through what the page lists, ? tells of them. */

function go(step) {
  const links = [...document.querySelectorAll('.entry h2 a')];
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

/* A file that is dropped into the box is pasted. */

const sheet = document.querySelector('.paste textarea');
for (const event of ['dragover', 'dragleave', 'drop'])
  sheet?.addEventListener(event, async (dropped) => {
    sheet.classList.toggle('over', event === 'dragover');
    if (event === 'dragover') dropped.preventDefault();
    const [file] = dropped.dataTransfer.files;
    if (event !== 'drop' || !file) return;
    dropped.preventDefault();
    sheet.value = await file.text();
  });

/* Search as you type, where the page is one of results. */

const PAUSE_MS = 250;
const RESULTS = ['stories', 'rail'];
let waiting = 0;
let asking = new AbortController();

async function search() {
  asking.abort();
  asking = new AbortController();
  const form = box.form;
  const address = `${form.action}?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''))}`;
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: asking.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of RESULTS) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (old && fresh) old.replaceWith(fresh);
    }
    tellTimes(document);
    document.title = page.title;
    history.replaceState(null, '', address);
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
}

if (document.getElementById('stories'))
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE_MS);
  });

/* While files are being loaded, the page looks now and then whether there is more. */

if (document.querySelector('[data-loading]')) setTimeout(() => location.reload(), 2000);
