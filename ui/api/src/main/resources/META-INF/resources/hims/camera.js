// SPDX-License-Identifier: Apache-2.0
// Reads a QR or bar code by the camera. Browsers give the camera to https (and to this machine itself) only.
(function () {
  'use strict';
  const decoder = new URL('zxing.js', document.currentScript.src).href;
  const wanted = { audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } } };
  const pause = 150;
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

  window.himsCamera = {
    // Whether there is a camera that this page may ask for.
    async there() {
      if (!window.isSecureContext || !navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) {
        return false;
      }
      const devices = await navigator.mediaDevices.enumerateDevices();
      return devices.some((device) => device.kind === 'videoinput');
    },

    // Shows the camera in the video element and calls back with the first text read. Returns what ends it.
    async read(video, found) {
      await load();
      const reader = new window.ZXing.BrowserMultiFormatReader(hints(), pause);
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
