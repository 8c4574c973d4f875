// SPDX-License-Identifier: Apache-2.0
// What changed between two states of the board, and how it is said.

// Calls that were not there, or were called again, the earliest first.
export function fresh(before, now) {
  const known = new Set(before.map((call) => call.label + ' ' + call.at));
  return now.filter((call) => !known.has(call.label + ' ' + call.at)).reverse();
}

// Letters of a token one by one, then its number: M-12 is "M 12".
export function spoken(sentence, call) {
  const label = call.label.replace(/[A-Z]/g, '$& ').replace(/-/g, ' ').replace(/ +/g, ' ').trim();
  return sentence.replace('{0}', label).replace('{1}', call.room);
}

// Whole minutes, at least 0.
export function ageOf(read, now) {
  return Math.max(0, Math.floor((now - read) / 60000));
}
