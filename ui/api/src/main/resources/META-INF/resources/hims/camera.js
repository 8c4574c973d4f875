// SPDX-License-Identifier: Apache-2.0
// Reads a QR or bar code by the camera. Browsers give the camera to https (and to this machine itself) only.
(function () {
  'use strict';
  const decoder = new URL('zxing.js', document.currentScript.src).href;
  const wanted = { audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } } };
  const pause = 150;
  // Some codes are not found at the size that the camera gives, and are at another: each look is at the next of these.
  const sizes = [1, 0.75, 0.85, 0.6];
  let loading = null;

  function load() {
    loading = loading || new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = decoder;
      script.onload = done;
      script.onerror = () => {
        loading = null;
        failed(new Error('decoder'));
      };
      document.head.append(script);
    });
    return loading;
  }

  function hints() {
    const formats = window.ZXing.BarcodeFormat;
    return new Map([[window.ZXing.DecodeHintType.POSSIBLE_FORMATS, [formats.QR_CODE, formats.CODE_128]],
      [window.ZXing.DecodeHintType.TRY_HARDER, true]]);
  }

  function readerOfManySizes() {
    const reader = new window.ZXing.BrowserMultiFormatReader(hints(), pause);
    let looks = 0;
    reader.drawImageOnCanvas = (context, video) => {
      const size = sizes[looks++ % sizes.length];
      context.fillStyle = 'white';
      context.fillRect(0, 0, video.videoWidth, video.videoHeight);
      context.drawImage(video, 0, 0, video.videoWidth * size, video.videoHeight * size);
    };
    return reader;
  }

  window.himsCamera = {
    // Whether there is a camera that this page may ask for.
    async there() {
      if (!window.isSecureContext || !navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) {
        return false;
      }
      const devices = await navigator.mediaDevices.enumerateDevices();
      return devices.some((device) => device.kind === 'videoinput');
    },

    // Shows the camera in the video element. Returns what ends it.
    async show(video) {
      const stream = await navigator.mediaDevices.getUserMedia(wanted);
      video.srcObject = stream;
      await video.play();
      return () => stream.getTracks().forEach((track) => track.stop());
    },

    // Shows the camera in the video element and calls back with the first text read. Returns what ends it.
    async read(video, found) {
      await load();
      const reader = readerOfManySizes();
      await reader.decodeFromConstraints(wanted, video, (result) => {
        if (result) {
          reader.reset();
          found(result.getText());
        }
      });
      return () => reader.reset();
    }
  };
})();
