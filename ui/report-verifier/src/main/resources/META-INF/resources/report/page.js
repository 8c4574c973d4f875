// SPDX-License-Identifier: Apache-2.0
// The code stands behind the number sign of the address, so that it is sent to the laboratory alone, and stays out of every log on the way.
const element = (id) => document.getElementById(id);
const languageStore = 'hims-language';
const patience = 15000;
const tones = { current: 'valid', continued: 'unknown', corrected: 'invalid', none: 'invalid', away: 'unknown', busy: 'unknown', camera: 'unknown' };
let texts = {};
let language = 'en';
let shown = null;
let asked = '';
let stopCamera = null;

function t(key, ...args) {
  return (texts[key] || key).replace(/\{(\d)\}/g, (all, index) => args[index]);
}

function moment(text) {
  return new Intl.DateTimeFormat(language + '-IN-u-nu-latn', { day: '2-digit', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
    hourCycle: 'h23', timeZone: 'Asia/Kolkata' }).format(new Date(text));
}

async function speak(wanted) {
  const answer = await fetch('/report/texts/' + wanted + '.properties');
  texts = Object.fromEntries((await answer.text()).split('\n').map((line) => line.split(/=(.*)/))
    .map(([key, text]) => [key.replace('uireportverifier.', ''), text]));
  language = wanted;
  localStorage.setItem(languageStore, wanted);
  document.documentElement.lang = wanted;
  document.title = t('title');
  document.querySelectorAll('[data-text]').forEach((one) => { one.textContent = t(one.dataset.text); });
  document.querySelectorAll('[data-label]').forEach((one) => { one.setAttribute('aria-label', t(one.dataset.label)); });
  ['en', 'hi'].forEach((other) => element('lang-' + other).setAttribute('aria-pressed', String(other === wanted)));
  if (shown) {
    show(shown);
  }
}

function fact(key, text) {
  const name = document.createElement('dt');
  const value = document.createElement('dd');
  name.textContent = t(key);
  value.textContent = text;
  element('report-facts').append(name, value);
}

function show(outcome) {
  shown = outcome;
  const result = element('report-result');
  result.className = tones[outcome.state];
  result.dataset.state = outcome.state;
  element('report-verdict').textContent = t('state.' + outcome.state);
  element('report-meaning').textContent = t('meaning.' + outcome.state);
  element('report-facts').replaceChildren();
  if (outcome.check) {
    fact('printed', moment(outcome.check.issuedAt));
    fact('patient', t('patient.ends', outcome.check.uhid));
    fact('number', outcome.check.digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 '));
    fact('asked', moment(outcome.at));
  }
  element('report-note').hidden = !outcome.check;
  element('report-again').hidden = !['away', 'busy'].includes(outcome.state) || asked === '';
  result.hidden = false;
  result.scrollIntoView({ block: 'start' });
}

async function check(code) {
  asked = code.trim();
  if (asked === '') {
    return;
  }
  try {
    const answer = await fetch('/api/v1/lab/reports/verify', { method: 'POST', signal: AbortSignal.timeout(patience), credentials: 'omit',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language, 'Idempotency-Key': crypto.randomUUID ? crypto.randomUUID() : String(Math.random()) },
      body: JSON.stringify({ qr: asked }) });
    if (answer.status === 429 || answer.status === 503) {
      show({ state: 'busy' });
    } else if (!answer.ok) {
      show({ state: answer.status === 400 ? 'none' : 'away' });
    } else {
      const found = await answer.json();
      show(found.valid ? { state: found.state, check: found, at: Date.now() } : { state: 'none' });
    }
  } catch (e) {
    show({ state: 'away' });
  }
}

function camera(on) {
  element('report-video').hidden = !on;
  element('report-stop').hidden = !on;
  element('report-camera').hidden = on;
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
  element('report-result').hidden = true;
  try {
    stopCamera = await window.himsCamera.read(element('report-video'), (text) => {
      closeCamera();
      check(text);
    });
    if (element('report-video').hidden) {
      closeCamera();
    }
  } catch (e) {
    closeCamera();
    show({ state: 'camera' });
  }
}

function fromAddress() {
  return check(decodeURIComponent(location.hash.slice(1)));
}

element('lang-en').addEventListener('click', () => speak('en'));
element('lang-hi').addEventListener('click', () => speak('hi'));
element('report-camera').addEventListener('click', openCamera);
element('report-stop').addEventListener('click', closeCamera);
element('report-again').addEventListener('click', () => check(asked));
element('report-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const code = element('report-code').value;
  element('report-code').value = '';
  check(code);
});
window.addEventListener('hashchange', fromAddress);

await speak(localStorage.getItem(languageStore) || (navigator.language.startsWith('hi') ? 'hi' : 'en'));
element('report-camera').hidden = !await window.himsCamera.there();
await fromAddress();
document.body.dataset.page = 'ready';
