import { describe, expect, test } from 'vitest';
import { day } from '../../src/law/day.ts';
import { practicePapers } from '../../src/law/forms/practice.ts';
import { fillTemplate, openWord, tagsOf } from '../../src/documents/docx.ts';
import { extractOf } from '../../src/documents/extract.ts';
import { builtInTemplate } from '../../src/documents/forms.ts';
import {
  parsePaper,
  symbolFor,
  type Paper,
  type PaperData,
  type PaperForm,
} from '../../src/documents/papers.ts';
import { kept, namesDenouncer, original } from '../../src/documents/renditions.ts';
import { sampleFor, samplesFor } from '../../src/documents/samples.ts';
import { textOf } from '../../src/documents/word.ts';

const rendered = async (data: PaperData): Promise<string> =>
  textOf(openWord(fillTemplate(await builtInTemplate(data.form), data))).join('\n');
const denouncer = /Vi Thị Hạnh|khu 4, thị trấn Na Dương|0912 000 001|020181004321/i;

const vault = { address: 'bà', name: 'Vi Thị Hạnh', place: 'Na Dương' };

/** Papers that the accused, his office or the public may read. */
const readByAccused = [
  'NĐ31-01',
  'NĐ31-04',
  'NĐ31-06',
  'NĐ31-07',
  'NĐ31-09',
  'NĐ31-10',
  'NĐ31-11',
  'NĐ31-12',
  'TC-BANTRICH',
] as const;

describe('giữ bí mật người tố cáo', () => {
  test.each(readByAccused)('%s không có chỗ nào ghi người tố cáo', async (form) => {
    for (const sample of samplesFor(form)) {
      expect(namesDenouncer(sample)).toBe(false);
      expect(kept(sample)).toBe(sample);
      expect(await rendered(sample)).not.toMatch(denouncer);
      expect(() => original(sample, [vault])).toThrow('không có chỗ ghi');
    }
    for (const tag of tagsOf(await builtInTemplate(form))) expect(tag).not.toMatch(/người gửi|người tố cáo$/);
  });

  test('biên bản làm việc với người tố cáo: bản lưu đã lược bỏ, bản gốc lập lại từ kho danh tính', async () => {
    const [, sealed] = samplesFor('NĐ31-08');
    if (!sealed) throw new Error('không có mẫu thử');
    expect(await rendered(sealed)).toMatch(denouncer);
    const work = kept(sealed);
    expect(await rendered(work)).not.toMatch(denouncer);
    expect(await rendered(work)).toContain('đã lược bỏ danh tính');
    const opened = await rendered(original(work, [vault]));
    expect(opened).toContain('Bà Vi Thị Hạnh');
    expect(opened).toContain('lưu trong phong bì niêm phong');
  });

  test('thông báo gửi người tố cáo: bản lưu đã lược bỏ; thông báo của vụ khiếu nại không bị lược bỏ', async () => {
    const notice = sampleFor('NĐ31-05');
    expect(await rendered(notice)).toMatch(denouncer);
    expect(await rendered(kept(notice))).not.toMatch(denouncer);
    const withdrawal = sampleFor('NĐ31-02');
    expect(await rendered(kept(withdrawal))).not.toMatch(denouncer);
    expect(await rendered(original(kept(withdrawal), [vault]))).toContain('Vi Thị Hạnh');
    const complaint = sampleFor('NĐ124-03');
    expect(kept(complaint)).toBe(complaint);
  });

  test('biên bản làm việc với người tố cáo phải ghi rõ là bản nào', () => {
    const [other, sealed] = samplesFor('NĐ31-08');
    expect(() => parsePaper({ ...sealed, rendition: undefined })).toThrow('bản niêm phong hoặc bản lược bỏ');
    expect(() => parsePaper({ ...other, heard: [] })).toThrow('Phải có người làm việc');
  });
});

describe('văn bản tố cáo không có mẫu luật định', () => {
  const practice = practicePapers.filter(({ code }) => code.startsWith('TC-'));

  test.each(practice.filter(({ secret }) => secret).map(({ code }) => code as PaperForm))(
    '%s có thể đến tay người bị tố cáo: không có chỗ ghi người tố cáo',
    async (form) => {
      for (const sample of samplesFor(form)) {
        expect(namesDenouncer(sample)).toBe(false);
        expect(await rendered(sample)).not.toMatch(/giữ bí mật\]|⟨/);
      }
    },
  );

  const named = [
    'TC-XM-DANHTINH',
    'TC-TB-KETLUAN',
    'TC-KHONG-GQLAI',
    'TC-BAOVE-QD',
    'TC-BAOVE-KHONG',
    'TC-BAOVE-THAYDOI',
    'TC-BAOVE-CHAMDUT',
    'TC-BAOVE-CA',
  ] as const;

  test.each(named)('%s: bản lưu lược bỏ, mở danh tính thì bản gốc ghi đúng người', async (form) => {
    for (const sample of samplesFor(form)) {
      expect(namesDenouncer(sample)).toBe(true);
      const work = await rendered(kept(sample));
      expect(work).toContain('[giữ bí mật]');
      expect(work).not.toMatch(/⟨|Vi Thị Hạnh/);
      const opened = original(kept(sample), [vault]);
      const text = await rendered(opened);
      expect(text).toContain('Vi Thị Hạnh');
      expect(text).toContain('Na Dương');
      expect(await rendered(kept(opened))).toBe(work);
    }
  });

  test('văn bản nào có chỗ ghi người tố cáo cũng nằm trong danh sách phải lược bỏ', () => {
    const found = practice.filter(({ code }) => samplesFor(code as PaperForm).some(namesDenouncer));
    expect(found.map(({ code }) => code).toSorted()).toEqual([...named, 'TC-BAOVE-DN'].toSorted());
  });
});

const conclusion = (): Paper<'NĐ31-12'> => {
  const sample = sampleFor('NĐ31-12');
  if (sample.form !== 'NĐ31-12') throw new Error('không phải kết luận');
  return sample;
};
const own = { recipients: ['Ông Triệu Văn Khải'], draftedOn: day('2024-03-08') };

describe('bản trích kết luận nội dung tố cáo', () => {
  test('lược bỏ đúng đoạn đã chọn, giữ nguyên phần còn lại, dẫn kết luận', async () => {
    const whole = conclusion();
    const text = await rendered(extractOf(whole, own));
    expect(await rendered(whole)).toContain('lời trình bày thống nhất của 04 hộ');
    expect(text).not.toContain('lời trình bày thống nhất của 04 hộ');
    expect(text).toContain('không lập biên lai. […]');
    expect(text).toContain('Trích Kết luận số 05/KL-UBND ngày 06 tháng 3 năm 2024');
    expect(text).toContain('Nội dung 2: tố cáo đúng một phần.');
    expect(text).toContain('4.500.000 đồng còn lại');
    expect(text).not.toContain('Thanh tra tỉnh');
  });

  test('đoạn lược bỏ không có trong kết luận thì bị từ chối, để không ai tưởng là đã bỏ', () => {
    expect(() => parsePaper({ ...conclusion(), withheld: ['lời trình bày thống nhất của 05 hộ'] })).toThrow(
      'Đoạn lược bỏ phải chép đúng nguyên văn',
    );
  });

  test('kết luận chưa có số thì chưa trích được', () => {
    expect(() => extractOf({ ...conclusion(), number: undefined }, own)).toThrow();
  });

  test('kết luận không nêu biện pháp hay kiến nghị nào thì bị từ chối', () => {
    expect(() => parsePaper({ ...conclusion(), measures: [], recommendations: [] })).toThrow(
      'Phải có biện pháp xử lý hoặc kiến nghị',
    );
  });
});

test('Đoàn xác minh ít nhất 02 người, biên bản ít nhất 02 bản, ngày xác minh theo thứ tự', () => {
  const [team] = samplesFor('NĐ31-07');
  const members = [{ name: 'Hoàng Văn Páo', capacity: 'Thanh tra viên' }];
  expect(() => parsePaper({ ...team, members })).toThrow('ít nhất 02 người');
  expect(() => parsePaper({ ...sampleFor('NĐ31-08'), copies: 1 })).toThrow('ít nhất 02 bản');
  const verified = { from: '2024-03-01', until: '2024-02-01' };
  expect(() => parsePaper({ ...sampleFor('NĐ31-11'), verified })).toThrow('không được trước ngày bắt đầu');
});

test('ký hiệu: QĐ, BC, KL, TrS; công văn trưng cầu giám định không có tên loại; biên bản không đánh số', () => {
  expect(symbolFor('NĐ31-07', 'TTr')).toBe('QĐ-TTr');
  expect(symbolFor('NĐ31-09', 'TTr')).toBe('TTr');
  expect(symbolFor('NĐ31-11', 'TTr')).toBe('BC-TTr');
  expect(symbolFor('NĐ31-12', 'UBND')).toBe('KL-UBND');
  expect(symbolFor('TC-BANTRICH', 'UBND')).toBe('TrS-UBND');
  expect(symbolFor('NĐ31-08', 'TTr')).toBeUndefined();
  expect(symbolFor('NĐ31-10', 'TTr')).toBeUndefined();
});

test('biên bản và báo cáo của Đoàn có dòng ký từng trang ở chân trang', async () => {
  const footers = async (data: PaperData) =>
    openWord(fillTemplate(await builtInTemplate(data.form), data))
      .get('word/footer1.xml')
      ?.toString('utf8');
  expect(await footers(sampleFor('NĐ31-10'))).toContain('Tổ trưởng ký từng trang');
  expect(await footers(sampleFor('NĐ31-08'))).toContain('Tổ trưởng ký từng trang');
  expect(await footers(sampleFor('NĐ31-12'))).toBeUndefined();
});
