import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { HubContext } from '../context.ts';
import { asResult } from '../results.ts';
import { Allow, type Rule } from '../rights.ts';
import type { SheetNoun } from './noun.ts';
import { importSheet, previewSheet, sheetTemplate } from './sheet.service.ts';
import { SheetFile, SheetImportResult, SheetInput, SheetPreviewResult } from './sheet.type.ts';

/** The three operations of a noun that may come as a sheet, under the rule of making one by hand. */
export function sheetResolver<Input extends object, Lists>(noun: SheetNoun<Input, Lists>, allowed: Rule) {
  const { name, title } = noun;
  const lower = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  @Resolver()
  class Sheets {
    @Query(() => SheetFile, {
      name: `${lower}SheetTemplate`,
      description: `An empty sheet to fill in: headings, hints, lists of allowed values, an example (${title.zh}导入模板).`,
    })
    @Allow(allowed)
    template(@Ctx() ctx: HubContext) {
      return sheetTemplate(ctx, noun);
    }

    @Mutation(() => SheetPreviewResult, {
      name: `preview${name}Sheet`,
      description: `Checks a filled-in sheet as the import would, row by row, and keeps nothing (${title.zh}试导入). Refusals: NOT_A_WORKBOOK, ENCRYPTED, TOO_LARGE, TOO_MANY_ROWS, NO_HEADINGS, COLUMN_MISSING, NO_ROWS.`,
    })
    @Allow(allowed)
    preview(@Ctx() ctx: HubContext, @Arg('input', () => SheetInput) input: SheetInput) {
      return asResult(() => previewSheet(ctx, noun, input.content));
    }

    @Mutation(() => SheetImportResult, {
      name: `import${name}Sheet`,
      description: `Imports a sheet in one transaction: every row or none (${title.zh}导入). Refusals: those of the preview, SHEET_HAS_ERRORS.`,
    })
    @Allow(allowed)
    import(@Ctx() ctx: HubContext, @Arg('input', () => SheetInput) input: SheetInput) {
      return asResult(() => importSheet(ctx, noun, input));
    }
  }
  return Sheets;
}
