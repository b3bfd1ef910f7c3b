import { describe, expect, it } from 'vitest';
import { parseWindowState, visibleBounds } from './window-state';

const MAIN = { x: 0, y: 0, width: 1600, height: 1000 };
const SIDE = { x: 1600, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('bounds of the window', () => {
  it.each([
    ['none remembered: the middle', null, [MAIN], at(160, 100, 1280, 800)],
    ['as they were', at(100, 50, 900, 700), [MAIN], at(100, 50, 900, 700)],
    ['on a second display', at(1700, 50, 900, 700), [MAIN, SIDE], at(1700, 50, 900, 700)],
    ['a display that is gone', at(1700, 50, 900, 700), [MAIN], at(350, 150, 900, 700)],
    ['half outside', at(1400, -200, 900, 700), [MAIN], at(700, 0, 900, 700)],
    ['larger than the display', at(0, 0, 5000, 4000), [MAIN], at(0, 0, 1600, 1000)],
    ['too small to use', at(10, 10, 130, 70), [MAIN], at(10, 10, 720, 480)],
    ['no display at all', at(10, 10, 900, 700), [], at(0, 0, 1280, 800)],
  ])('%s', (_name, bounds, areas, expected) => {
    expect(visibleBounds(bounds && { bounds, maximised: false }, areas)).toEqual(expected);
  });
});

describe('the remembered state', () => {
  it.each([
    ['whole', { bounds: MAIN, maximised: true }, { bounds: MAIN, maximised: true }],
    ['without maximised', { bounds: MAIN }, { bounds: MAIN, maximised: false }],
    ['without bounds', { maximised: true }, null],
    ['with broken bounds', { bounds: { ...MAIN, width: '9' } }, null],
    ['null', null, null],
    ['a text', 'x', null],
  ])('%s', (_name, value, state) => {
    expect(parseWindowState(value)).toEqual(state);
  });
});
