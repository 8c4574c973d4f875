// SPDX-License-Identifier: Apache-2.0
import { ageOf, fresh, spoken } from '/board/files/calls.js';

const element = (id) => document.getElementById(id);
const languageStore = 'hims-language';
const queue = location.pathname.split('/')[2];
const again = 3000;
const patience = 8000;
const slow = 15000;
let texts = {};
let language = 'en';
let board = null;
let lost = false;
let aloud = false;
let source = null;

function t(key, ...args) {
  return (texts[key] || key).replace(/\{(\d)\}/g, (all, index) => args[index]);
}

function time(moment) {
  return new Intl.DateTimeFormat('en-IN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: board ? board.zone : 'Asia/Kolkata' }).format(moment);
}

async function speak(wanted) {
  const answer = await fetch('/board/files/texts/' + wanted + '.properties');
  texts = Object.fromEntries((await answer.text()).split('\n').map((line) => line.split(/=(.*)/))
    .map(([key, text]) => [key.replace('uiboard.', ''), text]));
  language = wanted;
  localStorage.setItem(languageStore, wanted);
  document.documentElement.lang = wanted;
  document.title = t('title');
  document.querySelectorAll('[data-text]').forEach((one) => { one.textContent = t(one.dataset.text); });
  ['en', 'hi'].forEach((other) => element('lang-' + other).setAttribute('aria-pressed', String(other === wanted)));
  show();
}

function line(call) {
  const item = document.createElement('li');
  const token = document.createElement('span');
  const room = document.createElement('span');
  token.textContent = call.label;
  room.textContent = t('room', call.room);
  room.className = 'room';
  item.append(token, room);
  return item;
}

function show() {
  const calls = board === null ? [] : board.calls;
  element('board-token').textContent = calls.length === 0 ? '–' : calls[0].label;
  element('board-room').textContent = calls.length === 0 ? t('nobody') : t('room', calls[0].room);
  element('board-list').replaceChildren(...calls.slice(1).map(line));
  element('board-waiting').textContent = board === null ? '' : t('waiting', board.waiting);
  element('board-expected').textContent = board === null || board.expectedMinutes === undefined ? '' : t('expected', board.expectedMinutes);
  tick();
}

// The clock of the board, and how old is what it shows when nothing new can be had.
function tick() {
  element('board-clock').textContent = time(new Date());
  element('board-offline').hidden = !lost;
  if (lost) {
    element('board-offline').textContent = board === null ? t('offline.never') : t('offline', time(board.read), ageOf(board.read, Date.now()));
  }
}

function announce(calls) {
  calls.forEach((call) => {
    const words = new SpeechSynthesisUtterance(spoken(t('announce', '{0}', '{1}'), call));
    words.lang = language === 'hi' ? 'hi-IN' : 'en-IN';
    words.rate = 0.9;
    speechSynthesis.speak(words);
  });
}

async function ask() {
  try {
    const answer = await fetch('/api/v1/opd/boards/' + queue, { signal: AbortSignal.timeout(patience), credentials: 'omit' });
    if (answer.status === 404) {
      board = null;
      lost = false;
      show();
      element('board-room').textContent = t('unknown');
      return;
    }
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const told = await answer.json();
    const news = board === null ? [] : fresh(board.calls, told.calls);
    board = { ...told, read: Date.now() };
    lost = false;
    show();
    element('board-now').classList.toggle('fresh', news.length > 0);
    if (aloud) {
      announce(news);
    }
  } catch (e) {
    lost = true;
    tick();
  }
}

// An answer that is no stream ends an EventSource for good, so it is made anew each time.
function listen() {
  source = new EventSource('/board/events');
  source.onmessage = ask;
  source.onerror = () => {
    source.close();
    setTimeout(listen, again);
    ask();
  };
}

element('lang-en').addEventListener('click', () => speak('en'));
element('lang-hi').addEventListener('click', () => speak('hi'));
element('board-speak').addEventListener('click', () => {
  aloud = !aloud;
  element('board-speak').setAttribute('aria-pressed', String(aloud));
});
element('board-speak').hidden = !('speechSynthesis' in window);

await speak(localStorage.getItem(languageStore) || (navigator.language.startsWith('hi') ? 'hi' : 'en'));
await ask();
listen();
setInterval(ask, slow);
setInterval(tick, 1000);
