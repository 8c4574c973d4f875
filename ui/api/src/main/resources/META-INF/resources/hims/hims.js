// SPDX-License-Identifier: Apache-2.0
// What only the browser can do: the colours, the language of the page, "/" and scans from anywhere, and telling that somebody is here.
(function () {
  'use strict';
  const root = document.documentElement;
  const year = 31536000;

  function cookie(name) {
    const found = document.cookie.split('; ').find((part) => part.startsWith(name + '='));
    return found ? found.slice(name.length + 1) : '';
  }

  function remember(name, value) {
    document.cookie = name + '=' + value + '; path=/; max-age=' + year + '; samesite=strict'
        + (location.protocol === 'https:' ? '; secure' : '');
  }

  function paint(dark) {
    if (dark) {
      root.setAttribute('theme', 'dark');
    } else {
      root.removeAttribute('theme');
    }
  }

  paint(cookie('hims-theme') === 'dark');

  window.hims = {
    remember,
    theme() {
      const dark = root.getAttribute('theme') !== 'dark';
      paint(dark);
      remember('hims-theme', dark ? 'dark' : 'light');
    },
    speak(language) {
      root.lang = language;
    },
    open(address) {
      window.open(address, '_blank', 'noopener');
    }
  };

  function typing(element) {
    return element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) ||
        element.closest('[role=listbox], [role=menu], vaadin-select, vaadin-combo-box'));
  }

  // A scanner types where the cursor is; with no cursor in a field, what comes is for the search field.
  document.addEventListener('keydown', (event) => {
    const field = document.querySelector('#search input');
    if (!field || event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1 || event.key === ' ') {
      return;
    }
    if (!typing(document.activeElement) && !document.querySelector('vaadin-dialog-overlay, dialog[open]')) {
      field.focus();
      if (event.key === '/') {
        event.preventDefault();
      }
    }
  });

  // While somebody types into the search field it tells what stands there; Enter, with which a scanner ends, comes first.
  let pause = 0;
  document.addEventListener('input', (event) => {
    const field = event.target.closest && event.target.closest('.h-scan[data-typing]');
    if (field) {
      clearTimeout(pause);
      pause = setTimeout(() => field.dispatchEvent(new CustomEvent('h-typed', { detail: event.target.value })), 250);
    }
  }, true);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      clearTimeout(pause);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const search = step && event.target.closest && event.target.closest('.h-search');
    const results = search ? [search.querySelector('input'), ...search.querySelectorAll('.h-results:not([hidden]) .h-result')] : [];
    const next = results[results.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }, true);

  let told = 0;
  function active() {
    const shell = document.getElementById('hims');
    const now = Date.now();
    if (shell && now - told > 30000) {
      told = now;
      shell.dispatchEvent(new CustomEvent('hims-active'));
    }
  }
  document.addEventListener('keydown', active, true);
  document.addEventListener('pointerdown', active, true);

  // The button beside a scan field reads a code by the camera; what was read is taken as if a scanner had typed it.
  function showCameras() {
    window.himsCamera.there().then((there) => root.classList.toggle('h-has-camera', there));
  }

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function scanInto(button) {
    const field = button.closest('.h-scan');
    const input = field.querySelector('input');
    const dialog = element('dialog', 'h-camera-dialog', '');
    const title = element('h2', '', button.dataset.title);
    const video = element('video', '', '');
    const hint = element('p', 'h-soft', button.dataset.hint);
    const close = element('button', 'h-button', button.dataset.close);
    let end = () => {};
    dialog.id = 'camera';
    title.id = 'camera-title';
    hint.id = 'camera-hint';
    hint.setAttribute('role', 'status');
    close.id = 'camera-close';
    close.type = 'button';
    video.muted = true;
    video.setAttribute('playsinline', '');
    dialog.setAttribute('aria-labelledby', title.id);
    dialog.append(title, video, hint, close);
    document.body.append(dialog);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      end();
      end = null;
      dialog.remove();
      input.focus();
    });
    dialog.showModal();
    window.himsCamera.read(video, (text) => {
      dialog.close();
      field.value = text;
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }).then((stop) => {
      if (end) {
        end = stop;
      } else {
        stop();
      }
    }, (error) => {
      hint.textContent = error.name === 'NotAllowedError' ? button.dataset.denied : button.dataset.away;
      hint.classList.add('h-danger-text');
      video.hidden = true;
    });
  }

  if (window.himsCamera) {
    showCameras();
    if (navigator.mediaDevices) {
      navigator.mediaDevices.addEventListener('devicechange', showCameras);
    }
    document.addEventListener('click', (event) => {
      const button = event.target.closest('.h-camera');
      if (button) {
        scanInto(button);
      }
    });
  }

  // A click elsewhere closes the person's menu.
  document.addEventListener('click', (event) => {
    document.querySelectorAll('details.h-person[open]').forEach((menu) => {
      if (!menu.contains(event.target) || event.target.closest('.h-person-menu button')) {
        menu.removeAttribute('open');
      }
    });
  });
})();
