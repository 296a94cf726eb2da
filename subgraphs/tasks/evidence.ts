import { Allow, make, rule } from '@hub/kit';
import { Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';

/** What proves something: its name and the address or archive number under which it is kept. */
export interface Evidence {
  title: string;
  reference: string;
}

@ObjectType('KeptEvidence', { description: 'What proves that something was put right (佐证材料).' })
@Allow(rule.any(rule.officer, rule.service))
export class EvidenceType {
  @Field(() => String, { description: 'What it shows (名称).' })
  title!: string;
  @Field(() => String, { description: 'Address or archive number (地址或档案号).' })
  reference!: string;
}

@InputType('KeptEvidenceInput', { description: 'One piece of evidence (佐证).' })
export class EvidenceInput implements Evidence {
  @Field(() => String, { description: 'What it shows, 2 to 100 characters (名称).' })
  @Length(2, 100)
  title!: string;
  @Field(() => String, { description: 'Address or archive number, 2 to 500 characters (地址或档案号).' })
  @Length(2, 500)
  reference!: string;
}

export const toEvidence = (pieces: readonly Evidence[]): EvidenceType[] =>
  pieces.map((piece) => make(EvidenceType, piece));

export const tidyEvidence = (pieces: readonly Evidence[]): Evidence[] =>
  pieces.map(({ title, reference }) => ({ title: title.trim(), reference: reference.trim() }));
