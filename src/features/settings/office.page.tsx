import type { VNode } from 'preact';
import { textOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { Card, Form, FormActions, Hidden, RadioGroup, SubmitButton } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { chainIn, chains } from './office.ts';
import { unitOf, unitsInScope } from './scope.ts';
import { UnitChoice } from './unit-choice.tsx';

/** What the unit decided for itself: how papers reach the signature. */
export async function officePage(visit: Visit, draft: Draft): Promise<VNode> {
  const unitId = unitOf(visit, textOf(draft.values, 'unitId'));
  const { units, chain } = await visit.read(async (tx) => ({
    units: await unitsInScope(tx, visit.actor, visit.today),
    chain: await chainIn(tx, unitId),
  }));
  return framed(visit, {
    title: 'Quy trình của đơn vị',
    narrow: true,
    children: (
      <>
        <UnitChoice path="/office" units={units} unitId={unitId} />
        <Card title={units.find(({ id }) => id === unitId)?.label}>
          <Form
            action="/office"
            draft={{ ...draft, values: { chain, ...draft.values } }}
            label="Quy trình của đơn vị"
          >
            <Hidden name="unitId" value={unitId} />
            <RadioGroup
              name="chain"
              label="Quy trình trình ký văn bản"
              required
              hint="Áp dụng từ bước tiếp theo của các văn bản đang trình."
              options={[
                { value: 'short', label: 'Hai bước', hint: chains.short },
                { value: 'with-review', label: 'Ba bước', hint: chains['with-review'] },
              ]}
            />
            <FormActions cancel="/">
              <SubmitButton>Lưu quy trình</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      </>
    ),
  });
}
