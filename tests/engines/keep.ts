import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { need } from '../support/need.ts';
import { type Driver, until } from './driver.ts';
import { tempFolder } from './temp.ts';

const said = `document.querySelector('.take-away [role="status"]').textContent`;
const folded = `document.querySelectorAll('.plan-details details:not(.no-print):not([open])').length`;

/** Where the date's field is text, types a date as readers write it; elsewhere saves the calendar file. */
async function calendar(driver: Driver): Promise<string> {
  // The file goes where no test can fetch it: its text is kept as it is handed over.
  await driver.evaluate(
    `void (() => { const real = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((text) => { window.handed = text; }); return real.call(URL, blob); }; })()`,
  );
  const put = (value: string) => `(() => { document.querySelector('.take-away [name="date"]').value = ${value}; })()`;
  const save = `document.querySelector('.take-away form button').click()`;
  if (await driver.evaluate(`document.querySelector('[name="date"]').type === 'text'`)) {
    await driver.evaluate(put(`'27/11/2099'`));
    await driver.evaluate(save);
    await until(driver, `${said} !== ''`);
    assert.match(await driver.evaluate<string>(said), /Write the date as year-month-day, such as \d{4}-\d\d-\d\d\./);
    // Cog, the one such browser here, cannot save files: it would leave the page.
    return 'a date as text is told its form';
  }
  await driver.evaluate(put(`document.querySelector('[name="date"]').max`));
  await driver.evaluate(save);
  await until(driver, `${said}.startsWith('Calendar file saved') && window.handed`);
  const file = await driver.evaluate<string>(`window.handed`);
  assert(
    file.startsWith('BEGIN:VCALENDAR\r\n') && file.includes('\r\nDTSTART;TZID='),
    `the file: ${file.slice(0, 80)}`,
  );
  return 'calendar saved';
}

/** What is folded on the page is open on paper, and folded again after. */
async function paper(driver: Driver): Promise<string> {
  const before = await driver.evaluate<number>(folded);
  assert(before > 0, 'nothing is folded in the plan');
  await driver.evaluate(`void dispatchEvent(new Event('beforeprint'))`);
  assert.equal(await driver.evaluate(folded), 0, 'what is folded stays so on paper');
  await driver.evaluate(`void dispatchEvent(new Event('afterprint'))`);
  assert.equal(await driver.evaluate(folded), before, 'what was folded stays open after printing');
  if (!driver.print) return 'unfolds before printing';
  const file = join(tempFolder('print'), 'plan.pdf');
  writeFileSync(file, await driver.print());
  const printed = execFileSync(need(['/usr/bin/pdftotext'], ['poppler-utils']), ['-layout', file, '-'], {
    encoding: 'utf8',
  });
  const first = await driver.evaluate<string>(
    `document.querySelector('.plan-details details li').textContent.trim().slice(0, 16)`,
  );
  assert(printed.includes(first), `“${first}”, folded on the page, is not on paper`);
  assert.equal(await driver.evaluate(folded), before, 'what was folded stays open after printing');
  return 'printed unfolded';
}

/** The ways to keep a plan that is on the page. */
export const keep = async (driver: Driver): Promise<string> => `${await calendar(driver)}; ${await paper(driver)}`;
