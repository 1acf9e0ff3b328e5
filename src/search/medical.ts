/** How the names of illnesses, operations and medicines end. */
const ends =
  /(itis|osis|esis|emi[ac]|pathy|algia|oma|plegia|ectomy|plasty|penia|trophy|rrhoea|rrhoid|psia|cephalus|mab|grel|pril|olol|statin|azole|cillin|mycin|xaban|parin|sartan|dipine|trexate|zepam|zolam|codone|triptan|oxetine|aline|profen|gliptin|gliflozin|tide|sone|solone|lukast|terol|fenac|oxacin|semide|thiazide|dronate|formin|gabalin|roxine|faxine|apine|pram|caine)s?$/;

/** Whether a word that the site does not know sounds like an illness or a medicine: then its reader should see who must ask first. */
export const looksMedical = (word: string): boolean => word.length > 5 && ends.test(word);
