package dev.rapport.serve.customer;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** The one spelling in which a contact is kept and found: E.164, or an e-mail address in lower case. */
@ApplicationScoped
class NormalForm {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String NOT_A_PHONE = "Not a telephone number; give it with its country, such as +61 2 5550 1234.";
    private static final String NOT_AN_EMAIL = "Not an e-mail address.";

    private final String region;

    /** Numbers without a country are read as numbers of the region; without a region they are refused. */
    NormalForm(@ConfigProperty(name = "rapport.customers.phone-region") Optional<String> region) {
        this.region = region.orElse("ZZ");
    }

    /** The contact in its normal form, or a refusal that points below {@code pointer}. */
    ContactDetails of(ContactDetails contact, String pointer) {
        try {
            return new ContactDetails(contact.type(), of(contact.type(), contact.value()), contact.label(), contact.preferred());
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.at(pointer + "/value", ErrorCode.INVALID, unreadable.getMessage());
        }
    }

    /** Each of the contacts once, in its normal form. */
    List<ContactDetails> of(List<ContactDetails> contacts) {
        var normal = new ArrayList<ContactDetails>();
        IntStream.range(0, contacts.size()).mapToObj(index -> of(contacts.get(index), "/contacts/" + index))
                .filter(contact -> normal.stream().noneMatch(contact::reachesTheSame))
                .forEach(normal::add);
        return normal;
    }

    /** What a text may mean that somebody looks for: each normal form it can have. */
    List<String> meanings(String text) {
        return Stream.of(ContactType.values()).flatMap(type -> meaning(type, text).stream()).toList();
    }

    private Optional<String> meaning(ContactType type, String text) {
        try {
            return Optional.of(of(type, text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private String of(ContactType type, String value) {
        return switch (type) {
            case PHONE -> phone(value);
            case EMAIL -> email(value.strip());
            case POSTAL -> value.strip();
        };
    }

    private String phone(String value) {
        var number = parse(value);
        if (!PHONES.isPossibleNumber(number)) {
            throw new IllegalArgumentException(NOT_A_PHONE);
        }
        if (number.hasExtension()) {
            throw new IllegalArgumentException("An extension belongs into the label.");
        }
        return PHONES.format(number, PhoneNumberFormat.E164);
    }

    private PhoneNumber parse(String value) {
        try {
            return PHONES.parse(value, region);
        } catch (NumberParseException unreadable) {
            throw new IllegalArgumentException(NOT_A_PHONE, unreadable);
        }
    }

    /** The domain in letters, however it was given, so that both spellings of an international one are the same. */
    private static String email(String value) {
        var at = value.indexOf('@') + 1;
        var normal = value.substring(0, at).toLowerCase(Locale.ROOT) + domain(value.substring(at));
        if (!normal.matches(Patterns.EMAIL)) {
            throw new IllegalArgumentException(NOT_AN_EMAIL);
        }
        return normal;
    }

    private static String domain(String domain) {
        try {
            return IDN.toUnicode(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(NOT_AN_EMAIL, unreadable);
        }
    }
}
