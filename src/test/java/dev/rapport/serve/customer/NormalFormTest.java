package dev.rapport.serve.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.Refusal;

class NormalFormTest {
    private final NormalForm australian = new NormalForm(Optional.of("AU"));
    private final NormalForm nowhere = new NormalForm(Optional.empty());

    @Test
    void phone_inAnySpelling_isOneNumber() {
        for (var spelling : List.of("(02) 5550 1234", "+61 2 5550 1234", "0061 2 5550-1234".replaceFirst("00", "+"), "tel:+61-2-5550-1234")) {
            assertEquals("+61255501234", australian.of(contact(ContactType.PHONE, spelling), "").value(), spelling);
        }
    }

    @Test
    void phone_withoutCountryWhereNoRegionIsSet_isRefused() {
        assertEquals("+61255501234", nowhere.of(contact(ContactType.PHONE, "+61 2 5550 1234"), "").value());
        refused(nowhere, ContactType.PHONE, "(02) 5550 1234");
    }

    @Test
    void phone_thatCannotBeOne_isRefused() {
        for (var text : List.of("12", "call me", "+61 2 5550 1234 5678 9012", "+61 2 5550 1234 ext. 5", "+999 12345678")) {
            refused(australian, ContactType.PHONE, text);
        }
    }

    @Test
    void email_inAnySpelling_isOneAddress() {
        for (var spelling : List.of("Una@Bücher.example", " una@BÜCHER.example ", "UNA@xn--bcher-kva.example")) {
            assertEquals("una@bücher.example", australian.of(contact(ContactType.EMAIL, spelling), "").value(), spelling);
        }
    }

    @Test
    void email_thatCannotBeOne_isRefused() {
        for (var text : List.of("una", "una@", "@example.org", "u na@example.org", "una@exa mple", "una@a@b", "una@-x-.org", "una@..org")) {
            refused(australian, ContactType.EMAIL, text);
        }
    }

    @Test
    void email_thatNoMessageCouldBeSentTo_isRefused() {
        for (var text : List.of("Una <una@example.org>", "una(home)@example.org", "una,ida@example.org", "\"una\"@example.org", "una;@example.org", "a:una@example.org",
                "a".repeat(65) + "@example.org", "una@" + "㍿㍿㍿.".repeat(63) + "org")) {
            refused(australian, ContactType.EMAIL, text);
        }
    }

    @Test
    void contacts_twiceTheSame_areOne() {
        var both = List.of(contact(ContactType.PHONE, "02 5550 1234"), contact(ContactType.PHONE, "+61 2 5550 1234"));
        assertEquals(List.of("+61255501234"), australian.of(both).stream().map(ContactDetails::value).toList());
    }

    @Test
    void meanings_areThoseThatTheTextCanHave() {
        assertEquals(List.of("+61255501234", "02 5550 1234"), australian.meanings("02 5550 1234"));
        assertEquals(List.of("una@example.org", "Una@example.org"), australian.meanings(" Una@example.org "));
        assertEquals(List.of("1 High Street, Ultimo"), australian.meanings("1 High Street, Ultimo "));
    }

    private static ContactDetails contact(ContactType type, String value) {
        return new ContactDetails(type, value, null, null);
    }

    private static void refused(NormalForm form, ContactType type, String value) {
        var refusal = assertThrows(Refusal.class, () -> form.of(contact(type, value), "/contacts/0"), value);
        assertEquals("/contacts/0/value", refusal.errors().get(0).pointer());
    }
}
