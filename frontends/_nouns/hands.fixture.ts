import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
// What a person does with the hub's controls, for stories.
import type { Locator, Page } from 'playwright-core';

/** Chooses an option by the start of its text; `type` looks for it first. */
export async function choose(
  page: Page,
  inside: Locator,
  label: string,
  option: string,
  { type }: { type?: string } = {},
): Promise<void> {
  const field = inside.getByRole('combobox', { name: label });
  await field.click();
  if (type) await field.fill(type);
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

/** Types a day with its time, `2026-11-20 09:00`, as into a text field. */
export async function fillMoment(page: Page, label: string, moment: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.click();
  await field.fill(moment);
  await field.press('Enter');
  await field.press('Tab');
}

/** Asks for a masked field in clear, with the purpose of getting in touch. */
export async function reveal(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: `查看 ${label}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('联系本人办理业务').click();
  await dialog.getByRole('button', { name: '查看并留痕' }).click();
}

/** Labels that the program itself says in Chinese on an English page; what people entered may be Chinese. */
export function chineseLabels(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '#hub-outlet h1, #hub-outlet h2, #hub-outlet th, #hub-outlet dt, #hub-outlet label, #hub-outlet button, #hub-outlet [placeholder]',
      ),
    ]
      .filter((element) => !element.closest('article, .hub-page-head'))
      .map((element) => element.textContent?.trim() || element.getAttribute('placeholder') || '')
      .filter((text) => /[\u4e00-\u9fff]/.test(text)),
  );
}

/** A part of a downloaded .xlsx or .docx, found by the file's directory as any reader finds it. */
/** Takes the list of the page as a workbook and gives its sheet. */
export async function takeSheet(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^导出/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Excel 工作簿' }).click(),
  ]);
  return textOfZip(await file.path(), 'xl/worksheets/sheet1.xml');
}

export async function textOfZip(path: string, wanted: string): Promise<string> {
  const file = await readFile(path);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, letters, from] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt32LE(at + 42),
    ];
    const data = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28);
    if (file.subarray(at + 46, at + 46 + letters).toString() === wanted)
      return inflateRawSync(file.subarray(data, data + packed)).toString();
    at += 46 + letters;
  }
  throw new Error(`${path} has no ${wanted}`);
}
