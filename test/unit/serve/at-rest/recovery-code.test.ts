import { describe, expect, it } from 'vitest';
import {
  isLikeRecoveryCode,
  newRecoveryCode,
  readRecoveryCode,
} from '../../../../electron/serve/at-rest/recovery-code.ts';

const signs = '34679ACDEFGHJKMNPQRTVWXY';

describe('a recovery code', () => {
  it('is seven groups of five signs that cannot be taken for one another', () => {
    const codes = Array.from({ length: 50 }, newRecoveryCode);
    for (const code of codes)
      expect(code).toMatch(/^(?:[34679ACDEFGHJKMNPQRTVWXY]{5}-){6}[34679ACDEFGHJKMNPQRTVWXY]{5}$/);
    expect(new Set(codes).size).toBe(50);
    expect(28 * Math.log2(signs.length)).toBeGreaterThan(128);
  });

  it('is read however it was typed', () => {
    const code = newRecoveryCode();
    const wide = [...code].map((sign) =>
      sign === '-' ? '－' : String.fromCodePoint(sign.codePointAt(0)! + 0xfee0),
    );
    for (const typed of [code.toLowerCase(), ` ${code.replaceAll('-', ' ')}\n`, wide.join('')]) {
      expect(readRecoveryCode(typed)).toEqual({ ok: true, value: code });
      expect(isLikeRecoveryCode(typed)).toBe(true);
    }
    expect(isLikeRecoveryCode('correct horse battery staple')).toBe(false);
  });

  it('names the group in which any single sign is wrong', () => {
    const code = newRecoveryCode();
    for (let place = 0; place < code.length; place++) {
      if (code[place] === '-') continue;
      for (const sign of [...signs, '0', 'O', '1', '8'])
        if (sign !== code[place])
          expect(readRecoveryCode(code.slice(0, place) + sign + code.slice(place + 1))).toEqual({
            ok: false,
            problem: { code: 'recovery-code-mistyped', data: { group: Math.floor(place / 6) + 1 } },
          });
    }
  });

  it('is not read with groups exchanged, or too short', () => {
    const [first, second, ...rest] = newRecoveryCode().split('-');
    const exchanged = [second, first, ...rest].join('-');
    expect(readRecoveryCode(exchanged)).toMatchObject({ ok: first === second });
    expect(readRecoveryCode(rest.join('-'))).toMatchObject({
      problem: { code: 'recovery-code-length', data: { found: 25, wanted: 35 } },
    });
  });
});
