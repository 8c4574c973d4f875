// SPDX-License-Identifier: Apache-2.0
import { read, readList } from '/verify/card.js';

const element = (id) => document.getElementById(id);
const keyStore = 'hims-card-keys';
const listStore = 'hims-card-revoked';
const languageStore = 'hims-language';
const patience = 8000;
let texts = {};
let language = 'en';
let keys = { at: null, keys: [] };
let list = null;
let shown = null;
let stopCamera = null;

function t(key, ...args) {
  return (texts[key] || key).replace(/\{(\d)\}/g, (all, index) => args[index]);
}

function date(day, withTime) {
  return new Intl.DateTimeFormat(language + '-IN-u-nu-latn', { day: '2-digit', month: 'short', year: 'numeric',
    ...(withTime ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { timeZone: 'UTC' }) }).format(day);
}

async function speak(wanted) {
  const answer = await fetch('/verify/texts/' + wanted + '.properties');
  texts = Object.fromEntries((await answer.text()).split('\n').map((line) => line.split(/=(.*)/))
    .map(([key, text]) => [key.replace('uicardverifier.', ''), text]));
  language = wanted;
  localStorage.setItem(languageStore, wanted);
  document.documentElement.lang = wanted;
  document.title = t('title');
  document.querySelectorAll('[data-text]').forEach((one) => { one.textContent = t(one.dataset.text); });
  document.querySelectorAll('[data-label]').forEach((one) => { one.setAttribute('aria-label', t(one.dataset.label)); });
  ['en', 'hi'].forEach((other) => element('lang-' + other).setAttribute('aria-pressed', String(other === wanted)));
  tellKeys();
  if (shown) {
    show(shown);
  }
}

function tellKeys() {
  element('verify-keys').textContent = keys.at === null ? t('keys.none') : t('keys.some', keys.keys.length, date(new Date(keys.at), true));
  element('verify-list').textContent = list === null ? t('list.none') : t('list.some', list.count, date(list.asOf, true));
}

// A list that is older than the one at hand changes nothing; true when this one is used from now on.
async function take(text) {
  const fresh = await readList(text, keys.keys, new Date(), list);
  if (list !== null && fresh.asOf < list.asOf) {
    return false;
  }
  list = fresh;
  try {
    localStorage.setItem(listStore, text);
  } catch (e) {
    // Too long to be kept here: it serves until the page is closed.
  }
  return true;
}

async function fetchList() {
  try {
    const kept = localStorage.getItem(listStore);
    if (kept !== null) {
      await take(kept);
    }
  } catch (e) {
    localStorage.removeItem(listStore);
  }
  try {
    const answer = await fetch('/api/v1/cards/revocations.txt', { signal: AbortSignal.timeout(patience) });
    if (answer.ok) {
      await take(await answer.text());
    }
  } catch (e) {
    // No network, or not ours: the list that is there is used.
  }
  tellKeys();
}

// A list that somebody carried here, as a file.
async function loadList(file) {
  try {
    const used = await take(await file.text());
    tellKeys();
    element('verify-list').textContent = t(used ? 'list.loaded' : 'list.newer') + ' ' + element('verify-list').textContent;
  } catch (e) {
    show({ tone: 'invalid', reason: ['key', 'nokeys', 'browser'].includes(e.reason) ? e.reason : 'list' });
  }
}

// The keys are public; those of the last visit serve until there is a network again.
async function fetchKeys() {
  try {
    keys = JSON.parse(localStorage.getItem(keyStore)) || keys;
  } catch (e) {
    localStorage.removeItem(keyStore);
  }
  try {
    const answer = await fetch('/api/v1/cards/keys', { signal: AbortSignal.timeout(patience) });
    if (answer.ok) {
      keys = { at: Date.now(), keys: (await answer.json()).keys };
      localStorage.setItem(keyStore, JSON.stringify(keys));
    }
  } catch (e) {
    // No network: the keys that are there are used.
  }
  tellKeys();
}

function fact(key, text) {
  const name = document.createElement('dt');
  const value = document.createElement('dd');
  name.textContent = t(key);
  value.textContent = text;
  element('verify-facts').append(name, value);
}

function showCard(card) {
  element('verify-name').textContent = card.name;
  element('verify-uhid').textContent = card.uhid.replace(/(\d{2})(\d{5})(\d{5})(\d)/, '$1 $2 $3 $4');
  element('verify-facts').replaceChildren();
  fact('sex', t('sex.' + card.sex));
  if (card.birthYear > 0) {
    fact('born', String(card.birthYear));
  }
  if (card.bloodGroup) {
    fact('blood', t(card.bloodGroupVerified ? 'blood.verified' : 'blood.reported', card.bloodGroup));
  }
  if (card.sealed) {
    fact('clinical', t('clinical.sealed'));
  }
  if (card.scheme) {
    fact('scheme', card.scheme);
  }
  fact('serial', String(card.serial));
  fact('issued', date(card.issued));
  fact('until', card.expires === null ? t('forever') : date(card.expires));
  fact('issuer', card.issuer);
}

function show(outcome) {
  shown = outcome;
  const result = element('verify-result');
  result.className = outcome.tone;
  result.dataset.outcome = outcome.reason || 'valid';
  element('verify-verdict').textContent = t('verdict.' + outcome.tone);
  element('verify-reason').textContent = outcome.reason ? t('reason.' + outcome.reason) : '';
  element('verify-reason').hidden = !outcome.reason;
  element('verify-card').hidden = !outcome.card;
  if (outcome.card) {
    showCard(outcome.card);
    element('verify-note').textContent = list === null ? t('note') : t('note.list', date(list.asOf, true));
  }
  result.hidden = false;
  result.scrollIntoView({ block: 'start' });
}

async function check(code) {
  try {
    const card = await read(code.trim(), keys.keys, list, new Date());
    const fault = card.withdrawn ? 'withdrawn' : card.revoked ? 'revoked' : card.expired ? 'expired' : null;
    show(fault ? { tone: 'invalid', reason: fault, card } : { tone: 'valid', card });
  } catch (e) {
    show({ tone: ['signature', 'unreadable'].includes(e.reason) ? 'invalid' : 'unknown', reason: e.reason || 'unreadable' });
  }
}

function camera(on) {
  element('verify-video').hidden = !on;
  element('verify-stop').hidden = !on;
  element('verify-camera').hidden = on;
}

function closeCamera() {
  if (stopCamera) {
    stopCamera();
    stopCamera = null;
  }
  camera(false);
}

async function openCamera() {
  camera(true);
  element('verify-result').hidden = true;
  try {
    stopCamera = await window.himsCamera.read(element('verify-video'), (text) => {
      closeCamera();
      check(text);
    });
    if (element('verify-video').hidden) {
      closeCamera();
    }
  } catch (e) {
    closeCamera();
    show({ tone: 'unknown', reason: e.name === 'NotAllowedError' ? 'denied' : 'camera' });
  }
}

element('lang-en').addEventListener('click', () => speak('en'));
element('lang-hi').addEventListener('click', () => speak('hi'));
element('verify-camera').addEventListener('click', openCamera);
element('verify-stop').addEventListener('click', closeCamera);
element('verify-load').addEventListener('change', (event) => {
  if (event.target.files.length === 1) {
    loadList(event.target.files[0]);
  }
  event.target.value = '';
});
element('verify-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const code = element('verify-code').value;
  element('verify-code').value = '';
  if (code.trim() !== '') {
    check(code);
  }
});

if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/verify/worker.js', { scope: '/verify' }).then(() => navigator.serviceWorker.ready)
    .then(() => { document.body.dataset.offline = 'ready'; }, () => {});
}
await speak(localStorage.getItem(languageStore) || (navigator.language.startsWith('hi') ? 'hi' : 'en'));
element('verify-camera').hidden = !await window.himsCamera.there();
await fetchKeys();
await fetchList();
document.body.dataset.page = 'ready';
