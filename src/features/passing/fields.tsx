import type { Passing } from '../../law/handling/passing-on.ts';
import { DateField, Fieldset, RadioGroup, TextArea, UnitField, type UnitOption } from '../../ui/index.ts';

/** Where a paper passes the petition on: how, to which unit of the system, until when an answer is asked. */
export const PassingFields = ({
  does,
  units,
}: {
  does: Passing | undefined;
  units: readonly UnitOption[];
}) =>
  does === undefined || does === 'guides' ? null : (
    <Fieldset legend="Chuyển đơn">
      {does === 'either' && (
        <RadioGroup
          name="passes"
          label="Văn bản này"
          inline
          options={[
            { value: 'transfer', label: 'Chuyển đơn đến cơ quan có thẩm quyền' },
            { value: 'guide', label: 'Chỉ hướng dẫn người gửi, không chuyển đơn' },
          ]}
        />
      )}
      <UnitField
        name="toUnitId"
        label="Đơn vị trong hệ thống nhận đơn"
        units={units}
        optional
        hint="Đơn vị được chọn thấy đơn ngay trong “Đơn chuyển đến”. Cơ quan ngoài hệ thống: để trống, ghi tên ở nơi nhận chính."
        width="full"
      />
      <DateField name="replyDueOn" label="Đề nghị trả lời trước ngày" optional width="half" />
      <TextArea
        name="repeatReason"
        label="Lý do chuyển lần nữa, chuyển trở lại"
        hint="Chỉ ghi khi hệ thống nhắc đơn đã chuyển đến cơ quan này hoặc đã chuyển đi."
        optional
        rows={2}
      />
    </Fieldset>
  );
