import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseUscc, usccFault, usccMayStand } from './uscc.rules.ts';

describe('unified social credit code (GB 32100)', () => {
  it.each(['11500000009275780L', '11500000MB1B37366Q', '91350100M000100Y43'])('accepts %s', (code) => {
    expect(usccFault(code)).toBeNull();
  });

  it('names the check digit that it expected', () => {
    expect(usccFault('91350100M000100Y4A')).toEqual({ kind: 'CHECK_DIGIT', expected: '3' });
  });

  it('refuses other lengths and letters that the standard leaves out', () => {
    expect(usccFault('91350100M000100Y4')).toEqual({ kind: 'LENGTH', length: 17 });
    expect(usccFault('91350100I000100Y43')).toEqual({ kind: 'CHARACTER', character: 'I', position: 9 });
  });

  it('reads full-width, lower-case and spaced codes', () => {
    expect(normaliseUscc('９１３５０１００ m000100y43')).toBe('91350100M000100Y43');
  });

  it('lets a wrong check digit stand only with a reason, and nothing else', () => {
    const wrong = usccFault('91350203M0001QAY9B');
    expect(wrong?.kind).toBe('CHECK_DIGIT');
    expect(usccMayStand(wrong, null)).toBe(false);
    expect(usccMayStand(wrong, '  ')).toBe(false);
    expect(usccMayStand(wrong, '营业执照扫描件已核对')).toBe(true);
    expect(usccMayStand(usccFault('913'), '营业执照扫描件已核对')).toBe(false);
    expect(usccMayStand(null, null)).toBe(true);
  });

  it('notices every change of a single character', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet), (position, character) => {
        const code = '11500000009275780L';
        const altered = code.slice(0, position) + character + code.slice(position + 1);
        expect(usccFault(altered) === null).toBe(altered === code);
      }),
    );
  });
});
