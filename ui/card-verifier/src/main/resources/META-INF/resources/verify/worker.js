// SPDX-License-Identifier: Apache-2.0
// Keeps the page for when there is no network. What is kept answers at once; each opening with a network brings all files anew, together.
'use strict';
const store = 'verify-2';
const page = '/verify';
const files = [page, '/verify/page.js', '/verify/card.js', '/verify/verify.css', '/verify/app.webmanifest', '/verify/texts/en.properties', '/verify/texts/hi.properties',
  '/verify/lib/camera.js', '/verify/lib/zxing.js', '/verify/lib/mark.svg'];

async function refresh() {
  const cache = await caches.open(store);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
}

self.addEventListener('install', (event) => event.waitUntil(refresh().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname.replace(/\/$/, '');
  if (event.request.method !== 'GET' || !files.includes(path)) {
    return;
  }
  if (event.request.mode === 'navigate') {
    event.waitUntil(refresh().catch(() => {}));
  }
  event.respondWith(caches.match(path).then((kept) => kept || fetch(event.request)));
});
