// SPDX-License-Identifier: Apache-2.0
// Reads the code of a health card: HIMS1: and, in base 45, the token and its Ed25519 signature over prefix and token.
const prefix = 'HIMS1:';
// In version 2 the token's end is encrypted to its readers; what comes before it is for everybody.
// And the list of revoked cards: HIMSR1: and, in base64url, version, key id, time, in version 2 the withdrawn keys (their number, and for
// each its id and the day from which its cards are refused), the list, and a signature as of a card.
const listPrefix = 'HIMSR1:';
const listHead = 9;
const aDay = 86400000;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const signatureBytes = 64;
const dayZero = Date.UTC(2020, 0, 1);
const sexes = ['U', 'M', 'F', 'T'];
const groups = [null, 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'];
const schemes = [null, 'FREE', 'BPL', 'EWS', 'JSSK', 'CGHS', 'PMJAY'];

class Refusal extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

// RFC 9285; every text stands for one sequence of bytes at most.
function base45(text) {
  const bytes = [];
  if (text.length % 3 === 1) {
    throw new Refusal('unreadable');
  }
  for (let i = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((character) => alphabet.indexOf(character));
    const value = digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
    if (digits.includes(-1) || value > (digits.length === 3 ? 0xffff : 0xff)) {
      throw new Refusal('unreadable');
    }
    bytes.push(...(digits.length === 3 ? [value >> 8, value & 0xff] : [value]));
  }
  return new Uint8Array(bytes);
}

// The digit of Verhoeff's scheme, in the dihedral group of ten.
function checkDigit(number) {
  const multiply = (a, b) => (a < 5 ? (b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5) : (b < 5 ? 5 + (a - 5 - b + 5) % 5 : (a - b + 5) % 5));
  const permute = (digit, times) => { let d = digit; for (let i = 0; i < times % 8; i++) { d = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][d]; } return d; };
  let sum = 0;
  [...number].reverse().forEach((digit, at) => { sum = multiply(sum, permute(Number(digit), at + 1)); });
  return sum < 5 ? (5 - sum) % 5 : sum;
}

function day(days) {
  return days === 0 ? null : new Date(dayZero + days * 86400000);
}

function parse(token) {
  const view = new DataView(token.buffer, token.byteOffset, token.byteLength);
  let at = 5;
  const text = () => {
    const end = at + 1 + view.getUint8(at);
    const read = new TextDecoder('utf-8', { fatal: true }).decode(token.subarray(at + 1, end));
    at = end;
    return read;
  };
  const short = () => { at += 2; return view.getUint16(at - 2); };
  const first = view.getUint8(0) === 1;
  const card = { issuer: text(), serial: short(), issued: day(short()), expires: day(short()) };
  const number = String(view.getUint8(at) * 0x100000000 + view.getUint32(at + 1)).padStart(12, '0');
  at += 5;
  card.uhid = number + checkDigit(number);
  card.birthYear = short();
  const bits = view.getUint8(at++);
  card.sex = sexes[bits & 3];
  card.bloodGroup = groups[bits >> 2 & 15];
  card.bloodGroupVerified = (bits & 0x40) !== 0;
  card.scheme = first ? schemes[view.getUint8(at++)] : null;
  card.name = text();
  card.sealed = !first && view.getUint8(at) > 0;
  return card;
}

async function isGenuine(jwk, name, token, signature) {
  const key = await crypto.subtle.importKey('jwk', { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, { name: 'Ed25519' }, false, ['verify']);
  const signed = new Uint8Array(name.length + token.length);
  signed.set(new TextEncoder().encode(name));
  signed.set(token, name.length);
  return crypto.subtle.verify({ name: 'Ed25519' }, key, signature, signed);
}

function kid(bytes, at) {
  return [...bytes.subarray(at, at + 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// From when on cards of this key are refused, by what the node or the list says; null when they are good.
function refusedFrom(id, keys, list) {
  const jwk = keys.find((key) => key.kid === id);
  const days = [jwk && jwk.refusedFrom ? Date.parse(jwk.refusedFrom) : null, list ? list.withdrawn[id] : null].filter((one) => one !== null && one !== undefined);
  return days.length === 0 ? null : Math.min(...days);
}

// What was signed, when the signature is by one of the keys; bytes 1 to 4 say by which.
async function genuine(name, all, keys) {
  if (all.length < signatureBytes + 5) {
    throw new Refusal('unreadable');
  }
  if (all[0] !== 1 && all[0] !== 2) {
    throw new Refusal('version');
  }
  const token = all.subarray(0, all.length - signatureBytes);
  const jwk = keys.find((key) => key.kid === kid(token, 1));
  if (!jwk) {
    throw new Refusal(keys.length === 0 ? 'nokeys' : 'key');
  }
  let right;
  try {
    right = await isGenuine(jwk, name, token, all.subarray(all.length - signatureBytes));
  } catch (e) {
    throw new Refusal('browser');
  }
  if (!right) {
    throw new Refusal('signature');
  }
  return token;
}

function base64url(text) {
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
  } catch (e) {
    throw new Refusal('unreadable');
  }
}

// Calls with each patient of the list: the first twelve digits of the UHID, and the serial up to which all cards are revoked.
function eachRevoked(bytes, call) {
  let at = 0;
  let patient = 0;
  const number = () => {
    let read = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      read += (byte & 127) * factor;
      if (byte < 128 || at >= bytes.length) {
        return read;
      }
    }
  };
  while (at < bytes.length) {
    patient += number();
    call(patient, number());
  }
}

function isRevoked(bytes, uhid, serial) {
  const patient = Number(uhid.slice(0, 12));
  let upTo = 0;
  eachRevoked(bytes, (one, last) => { upTo = one === patient ? last : upTo; });
  return serial <= upTo;
}

// The list of revoked cards: when it was made, its bytes and how many patients it names. A Refusal is thrown for one that is not ours.
// Nor is one by a withdrawn key, which the list at hand (or null) may tell: whoever has the key would hide what is revoked.
export async function readList(text, keys, now, held = null) {
  const code = text.trim();
  if (!code.startsWith(listPrefix)) {
    throw new Refusal('list');
  }
  const signed = await genuine(listPrefix, base64url(code.slice(listPrefix.length)), keys);
  if (refusedFrom(kid(signed, 1), keys, held) !== null) {
    throw new Refusal('list');
  }
  const view = new DataView(signed.buffer, signed.byteOffset, signed.byteLength);
  const asOf = new Date(view.getUint32(5) * 1000);
  if (asOf.getTime() > now.getTime() + aDay) {
    throw new Refusal('list');
  }
  const withdrawn = {};
  let at = listHead;
  if (signed[0] === 2) {
    for (let left = view.getUint8(at++); left > 0; left--, at += 6) {
      withdrawn[kid(signed, at)] = dayZero + view.getUint16(at + 4) * aDay;
    }
  }
  const bytes = signed.subarray(at);
  let count = 0;
  eachRevoked(bytes, () => { count += 1; });
  return { asOf, bytes, count, withdrawn };
}

// What somebody scanned that is no card of ours.
function stranger(code) {
  if (/^\s*\{/.test(code) && /"(hidn|hid|phr)"/.test(code)) {
    return 'abha';
  }
  return /^[\d\s-]{10,}$/.test(code) ? 'number' : 'stranger';
}

// The card, when its signature is by one of the keys; otherwise a Refusal is thrown, whose reason is a text's name. Without a list of
// revoked cards (null) nothing is known of them.
export async function read(code, keys, list, now) {
  if (!code.startsWith(prefix)) {
    throw new Refusal(stranger(code));
  }
  const token = await genuine(prefix, base45(code.slice(prefix.length)), keys);
  const card = parse(token);
  const from = refusedFrom(kid(token, 1), keys, list);
  card.withdrawn = from !== null && card.issued.getTime() >= from;
  card.revoked = list !== null && isRevoked(list.bytes, card.uhid, card.serial);
  card.expired = card.expires !== null && now.getTime() >= card.expires.getTime() + aDay;
  return card;
}
