import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { answerStep, visitAnswersFor } from '../../law/reception/outcomes.ts';
import type { ContentKind } from '../../law/reception/row.ts';
import { meetClocks, meetSteps } from '../clocks.ts';
import { dayField, id, oneOf, optionalText, version } from '../input.ts';
import { changeVisit, getVisit, petitionsOf } from './queries.ts';

export const answerWays = { oral: 'Trả lời trực tiếp', written: 'Trả lời bằng văn bản' } as const;

const answerInput = z.object({
  visitId: id,
  version,
  answer: oneOf(['accepted', 'extended', 'refused', 'transferred'], 'Chọn nội dung trả lời.'),
  answerHow: oneOf(['oral', 'written'], 'Chọn cách trả lời.'),
  answeredOn: dayField('Nhập ngày trả lời.'),
  followUp: optionalText(2_000),
});

/** Notes the one answer that the citizen gets after a visit; its limit is met. */
export const answerVisit = command({
  name: 'visit.answer',
  summary: 'Ghi việc trả lời công dân sau lượt tiếp',
  permission: 'visit.answer',
  input: answerInput,
  async run({ tx, today }, { visitId, version: seen, answer, answerHow, answeredOn, followUp }) {
    const visit = await getVisit(tx, visitId);
    if (visit.state === 'refused') throw new Refused('Lượt tiếp bị từ chối không có trả lời theo Điều 28.');
    if (visit.answered_on !== null)
      throw new Refused('Đã ghi trả lời cho lượt tiếp này; nếu ghi sai thì đính chính.');
    if (answeredOn > today) throw new Invalid({ answeredOn: 'Ngày trả lời không được sau ngày hôm nay.' });
    if (answeredOn < visit.received_on)
      throw new Invalid({ answeredOn: 'Ngày trả lời không được trước ngày tiếp.' });
    const open = visitAnswersFor(visit.content_kind as ContentKind, visit.received_on);
    if (!open.some((row) => row.answer === answer))
      throw new Invalid({ answer: 'Nội dung trả lời này không dùng cho loại nội dung của lượt tiếp.' });
    await changeVisit(tx, visitId, seen, {
      answer,
      answer_how: answerHow,
      answered_on: answeredOn,
      state: 'done',
      ...(followUp ? { follow_up: followUp } : {}),
    });
    await meetClocks(tx, { visitId }, answeredOn);
    // The same answer is owed for the petitions that were handed in at the visit.
    for (const petition of await petitionsOf(tx, visitId))
      await meetSteps(tx, { petitionId: petition.id }, [answerStep], answeredOn);
    return {
      events: [
        {
          type: 'visit.answered',
          happenedOn: answeredOn,
          visitId,
          unitId: visit.unit_id,
          secret: visit.secret,
          data: { answer, how: answerHow },
        },
      ],
      result: { visitId },
    };
  },
});
