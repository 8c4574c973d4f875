// SPDX-License-Identifier: Apache-2.0
// Takes a photo from a file or by the camera, makes it small enough for a slow line, and tells the element around it by the event h-photo.
(function () {
  'use strict';
  const wide = 720;
  const high = 960;
  const quality = 0.85;
  let end = null;

  function stop() {
    if (end) {
      end();
      end = null;
    }
  }

  function jpeg(source, from, to) {
    const canvas = document.createElement('canvas');
    canvas.width = to.width;
    canvas.height = to.height;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, to.width, to.height);
    pen.drawImage(source, from.x, from.y, from.width, from.height, 0, 0, to.width, to.height);
    return canvas.toDataURL('image/jpeg', quality);
  }

  function taken(stage, picture) {
    const image = stage.querySelector('img');
    stop();
    image.src = picture;
    stage.dataset.shows = 'picture';
    say(stage, '');
    stage.dispatchEvent(new CustomEvent('h-photo', { detail: picture }));
  }

  function say(stage, text) {
    stage.querySelector('[role=status]').textContent = text;
  }

  // The whole picture, as it was held: browsers turn it as the camera noted.
  function fromFile(stage, file) {
    const image = new Image();
    image.onload = () => {
      const scale = Math.min(1, wide / image.naturalWidth, high / image.naturalHeight);
      taken(stage, jpeg(image, { x: 0, y: 0, width: image.naturalWidth, height: image.naturalHeight },
          { width: Math.max(1, Math.round(image.naturalWidth * scale)), height: Math.max(1, Math.round(image.naturalHeight * scale)) }));
      URL.revokeObjectURL(image.src);
    };
    image.onerror = () => say(stage, stage.dataset.broken);
    image.src = URL.createObjectURL(file);
  }

  function choose(stage) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png';
    input.addEventListener('change', () => input.files[0] && fromFile(stage, input.files[0]));
    input.click();
  }

  function camera(stage) {
    const video = stage.querySelector('video');
    stop();
    window.himsCamera.show(video).then((ended) => {
      end = ended;
      stage.dataset.shows = 'camera';
      say(stage, stage.dataset.hint);
      stage.querySelector('[data-photo=take]').focus();
    }, (error) => say(stage, error.name === 'NotAllowedError' ? stage.dataset.denied : stage.dataset.away));
  }

  // The upright middle of what the camera sees, which is what the video element shows.
  function take(stage) {
    const video = stage.querySelector('video');
    const height = video.videoHeight;
    const width = Math.min(video.videoWidth, Math.round(height * wide / high));
    const scale = Math.min(1, high / height);
    taken(stage, jpeg(video, { x: (video.videoWidth - width) / 2, y: 0, width, height },
        { width: Math.round(width * scale), height: Math.round(height * scale) }));
  }

  window.himsPhoto = { stop };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-photo]');
    if (button) {
      ({ file: choose, camera, take })[button.dataset.photo](button.closest('.h-photo'));
    }
  });
})();
