import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isMistyped,
  isNearName,
  plain,
  plainHome,
  similarity,
  tellingNumbers,
  tellingWords,
} from '../../src/features/likeness.ts';
import { score, shownFrom, type Found } from '../../src/features/matter/score.ts';
import { bands, type Likeness } from '../../src/features/petition-keys.ts';

const letter = (changes: Partial<Likeness> = {}): Likeness => ({
  names: ['Nông Văn Hòa'],
  addresses: ['Thôn Nà Pò, xã Tú Đoạn, huyện Lộc Bình'],
  idNumbers: ['020999000001'],
  phones: [],
  respondent: 'UBND huyện Lộc Bình',
  content:
    'Khiếu nại Quyết định số 624/QĐ-UBND về bồi thường đất trồng hồi tại thôn Nà Pò; tính thiếu diện tích cây lâu năm.',
  ...changes,
});
const found = (keys: Found['keys'], changes: Partial<Likeness> = {}): Found => ({ ...letter(changes), keys });
const reworded =
  'Đất hồi của gia đình tính thiếu diện tích cây lâu năm khi bồi thường theo QĐ 624, đề nghị đo lại.';
const other = 'Phản ánh cơ sở chế biến gỗ xả khói bụi, chạy máy xẻ ban đêm gây tiếng ồn.';

describe('điểm giống nhau', () => {
  test('cùng người viết lại bằng lời khác: được hiện, nói vì sao', () => {
    const {
      score: points,
      reasons,
      samePerson,
    } = score(letter(), found(['idNumber', 'home'], { content: reworded }));
    expect(points).toBeGreaterThanOrEqual(shownFrom);
    expect(samePerson).toBe(true);
    expect(reasons).toContain('cùng số CCCD, giấy tờ');
    expect(reasons.some((one) => /^nội dung giống \d+\s%$/.test(one))).toBe(true);
  });

  test('người cùng nhà viết về cùng quyết định: được hiện', () => {
    const house = { names: ['Nông Thị Lan'], idNumbers: ['020999000002'], content: reworded };
    expect(score(letter(), found(['home', 'number'], house)).score).toBeGreaterThanOrEqual(shownFrom);
  });

  test('cùng người, việc khác: không hiện', () => {
    expect(score(letter(), found(['idNumber', 'name', 'home'], { content: other })).score).toBeLessThan(
      shownFrom,
    );
  });

  test('trùng họ tên, người khác, nơi khác, việc khác: không hiện', () => {
    const namesake = { idNumbers: ['020999000009'], addresses: ['Thôn Kéo Van, xã Mẫu Sơn'], content: other };
    expect(score(letter(), found(['name'], namesake)).score).toBeLessThan(shownFrom);
  });

  test('cùng lời, khác số quyết định, khác người: không hiện', () => {
    const neighbour = {
      names: ['Vi Thu Nga'],
      idNumbers: ['020999000003'],
      content: letter().content.replace('624', '1163'),
    };
    const { score: points, reasons } = score(letter(), found(['home', 'content'], neighbour));
    expect(points).toBeLessThan(shownFrom);
    expect(reasons).toContain('nhưng khác số quyết định, số thửa nêu trong đơn');
  });

  test('đơn mật không có họ tên trong tay: chỉ khóa nói cùng người', () => {
    const secret = { names: [], addresses: [], idNumbers: [], content: reworded };
    const { reasons } = score(letter(), found(['name', 'home'], secret));
    expect(reasons).toContain('cùng họ tên và địa chỉ');
  });

  test('điểm luôn từ 0 đến 100 và không phụ thuộc thứ tự', () => {
    const text = fc.array(fc.constantFrom('đất', 'hồi', 'bồi', 'thường', '624', 'máy', 'xẻ', 'khói'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (one, two) => {
        const there = score(letter({ content: one.join(' ') }), found([], { content: two.join(' ') })).score;
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('lời văn', () => {
  test('không dấu, viết tắt, chữ hoa là một', () => {
    expect(plain('ỦY BAN NHÂN DÂN xã')).toBe(plain('ubnd xa'));
    expect(tellingWords('Giải phóng mặt bằng, GCNQSDĐ')).toEqual(
      tellingWords('GPMB, giấy chứng nhận quyền sử dụng đất'),
    );
  });

  test('con số: bỏ ngày, năm, số nhỏ; giữ số quyết định, diện tích', () => {
    expect(
      tellingNumbers('Quyết định 0624/QĐ-UBND ngày 05/02/2024, năm 2019, 1.250 m², 350m2, tờ 12'),
    ).toEqual(['624', '1250', '350']);
  });

  test('một lỗi gõ được bỏ qua, hai từ khác nhau thì không', () => {
    expect(isMistyped('thuong', 'thuogn')).toBe(true);
    expect(isMistyped('thuong', 'thuon')).toBe(true);
    expect(isMistyped('cap', 'dap')).toBe(false);
    expect(isMistyped('truong', 'huong')).toBe(false);
    expect(isNearName('Nông Văn Hòa', 'Nông Văn Hào')).toBe(true);
    expect(isNearName('Nông Văn Hòa', 'Vi Thị Hoa')).toBe(false);
  });

  test('địa chỉ: hai nơi hẹp nhất, có hay không có chữ “thôn”, “xã”', () => {
    expect(plainHome('Thôn Nà Pò, xã Tú Đoạn, huyện Lộc Bình, tỉnh Lạng Sơn')).toBe('na po tu doan');
    expect(plainHome('na po, tu doan')).toBe('na po tu doan');
  });

  test('giống 1 với chính nó, 0 với lời không chung từ nào', () => {
    const words = tellingWords(letter().content);
    expect(similarity(words, words)).toBe(1);
    expect(similarity(words, tellingWords('khói bụi, máy xẻ'))).toBe(0);
    expect(similarity([], words)).toBe(0);
  });

  test('dấu vân (MinHash): cùng tập từ, cùng dải; ít từ chung, ít dải chung', () => {
    const words = ['boi', 'thuong', 'hoi', 'thieu', 'dien', 'tich'];
    expect(bands(words.toReversed(), 6, 2)).toEqual(bands(words, 6, 2));
    expect(bands(['khoi', 'bui'], 6, 1).filter((band) => bands(words, 6, 1).includes(band))).toEqual([]);
    expect(bands([], 6, 2)).toEqual([]);
  });
});
