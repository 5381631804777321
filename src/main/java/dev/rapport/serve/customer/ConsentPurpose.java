package dev.rapport.serve.customer;

/** What a customer is asked to consent to; marketing is asked for each channel. */
public enum ConsentPurpose {
    MARKETING_EMAIL,
    MARKETING_TEXT_MESSAGE,
    MARKETING_TELEPHONE,
    MARKETING_LETTER,
    SURVEYS,
    SPECIFIC_NEEDS,
    /** That praise is shown to the desk as an example, in the customer's words. */
    PRAISE
}
