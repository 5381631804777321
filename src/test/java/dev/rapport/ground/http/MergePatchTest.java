package dev.rapport.ground.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;

class MergePatchTest {
    private final ObjectMapper mapper = new ObjectMapper();
    private final MergePatch patches = new MergePatch(mapper, new Validity(Validation.buildDefaultValidatorFactory().getValidator()));

    MergePatchTest() {
        new StrictJson().customize(mapper);
    }

    record Address(@Nullable String street, @Nullable String town) {
    }

    record Card(@NotNull String name, @Nullable Integer age, @Nullable Address address, @Nullable List<String> tags) {
    }

    /** The cases of RFC 7396, appendix A, that a record can be the target of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'name':'a'}                            | {'name':'b'}                     | {'name':'b'}",
            "{'name':'a'}                            | {'age':1}                        | {'name':'a','age':1}",
            "{'name':'a','age':1}                    | {'age':null}                     | {'name':'a'}",
            "{'name':'a'}                            | {'age':null}                     | {'name':'a'}",
            "{'name':'a','tags':['b']}               | {'tags':['c','d']}               | {'name':'a','tags':['c','d']}",
            "{'name':'a','tags':['b']}               | {'tags':null}                    | {'name':'a'}",
            "{'name':'a','address':{'street':'b','town':'c'}} | {'address':{'street':'d','town':null}} | {'name':'a','address':{'street':'d'}}",
            "{'name':'a'}                            | {'address':{'town':'c','street':null}} | {'name':'a','address':{'town':'c'}}",
            "{'name':'a','address':{'street':'b'}}   | {}                               | {'name':'a','address':{'street':'b'}}",
    })
    void patch_isAppliedAsTheStandardSays(String current, String patch, String outcome) throws JsonProcessingException {
        assertEquals(card(outcome), patches.<Card>of(node(patch)).onto(card(current)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'unknown':1}", "{'unknown':null}", "{'address':{'unknown':null}}", "{'age':'1'}", "{'age':1.5}", "{'address':[]}",
            "{'tags':'a'}", "{'name':{}}"})
    void patchOfAnotherShape_isMalformed(String patch) {
        var refusal = assertThrows(Refusal.class, () -> patches.<Card>of(node(patch)).onto(new Card("a", 1, null, null)));
        assertEquals(ErrorCode.MALFORMED, refusal.code());
    }

    @Test
    void patchThatTakesARequiredFieldAway_isInvalid() {
        assertThrows(ConstraintViolationException.class, () -> patches.<Card>of(node("{'name':null}")).onto(new Card("a", 1, null, null)));
    }

    private Card card(String json) throws JsonProcessingException {
        return mapper.readValue(json.replace('\'', '"'), Card.class);
    }

    private ObjectNode node(String json) throws JsonProcessingException {
        return mapper.readValue(json.replace('\'', '"'), ObjectNode.class);
    }
}
