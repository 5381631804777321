package dev.rapport.ground.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({"letter.pdf,letter.pdf", "LETTER.PDF,LETTER.PDF", "../../etc/passwd,passwd.pdf", "C:\\Users\\una\\letter.pdf,letter.pdf",
            "page.html,page.html.pdf", "'',file.pdf", "'  ',file.pdf", "dir/,file.pdf", "قائمة.pdf,قائمة.pdf", ".pdf,.pdf"})
    void clean_keepsTheNameAndEndsItAsItsKind(String given, String clean) {
        assertEquals(clean, FileName.clean(given, FileKind.PDF));
    }

    @Example
    void clean_removesWhatHidesOrBreaks() {
        assertEquals("a_b__c.pdf", FileName.clean("a\u202eb\r\nc.pdf", FileKind.PDF));
        assertEquals("file.pdf", FileName.clean(null, FileKind.PDF));
        assertEquals(200, FileName.clean("x".repeat(400) + ".pdf", FileKind.PDF).length());
    }

    @Property
    void attachment_ofAnyName_isOneHeaderThatTellsItBack(@ForAll String given) {
        var name = FileName.clean(given, FileKind.JPEG);
        var header = FileName.attachment(name);
        assertTrue(header.chars().allMatch(sign -> sign >= ' ' && sign <= '~'), header);
        assertTrue(name.length() <= 200 && FileKind.JPEG.names(name), name);
        var told = header.substring(header.indexOf("''") + 2).replace("+", "%2B");
        assertEquals(name, URLDecoder.decode(told, StandardCharsets.UTF_8));
    }
}
