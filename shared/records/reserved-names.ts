/**
 * Names that every JavaScript object has, and `prototype`. As an id or a key of a map they could be taken for what is
 * not there, or reach the prototype of all objects: no file may use them so.
 */
export const RESERVED_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
];
