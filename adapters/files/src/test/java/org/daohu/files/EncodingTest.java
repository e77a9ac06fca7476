package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoding is found from the whole file, strictly: nothing is read as something else or replaced. */
class EncodingTest {

    private static final String TEXT = CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW.replace("张三", "䶮𬎆");

    @TempDir
    private Path folder;

    private CountyFixture county;

    @BeforeEach
    void lawfulCounty() {
        county = new CountyFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void eachEncodingWithAByteOrderMark(String charset) {
        county.put("lists/2020-06.csv", "\uFEFF" + TEXT, Charset.forName(charset));

        assertRead(county.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void utf8AndGb18030WithoutAByteOrderMark(String charset) {
        county.put("lists/2020-06.csv", TEXT, Charset.forName(charset));

        assertRead(county.read());
    }

    @Test
    void gb18030IsFoundByACharacterFarBehindAPlainBeginning() {
        String far = CountyFixture.COUNTY.repeat(20_000);
        county.put("counties.csv", CountyFixture.COUNTY_HEADER + far.replace("是", "1") + "610103000,是,,\n", gb18030());

        CountyFixture.Contents contents = county.read();

        assertThat(contents.tables().counties()).hasSize(2);
        assertThat(contents.tables().counties().get(1).povertyCounty()).isTrue();
    }

    @Test
    void aByteThatIsNeitherUtf8NorGb18030StopsTheRun() {
        byte[] text = (CountyFixture.PROJECT_HEADER + CountyFixture.PROJECT).getBytes(StandardCharsets.UTF_8);
        text[text.length - 5] = (byte) 0xff;
        county.put("projects.csv", text);

        assertRefused(county.read(), "projects.csv");
    }

    @Test
    void utf8CutWithinACharacterIsNotUtf8() {
        byte[] text = (CountyFixture.COUNTY_HEADER + "610102000,,,\n".repeat(3) + "是").getBytes(StandardCharsets.UTF_8);
        county.put("counties.csv", java.util.Arrays.copyOf(text, text.length - 1));

        assertThat(county.read().county().faults().kept()).isNotEmpty();
    }

    @Test
    void utf8WithAMarkIsNothingElse() {
        county.put(
                "counties.csv",
                "\uFEFFDIV_CODE\n".getBytes(StandardCharsets.UTF_8).clone());
        byte[] marked = "\uFEFFDIV_CODE\n610102000\n??\n".getBytes(StandardCharsets.UTF_8);
        marked[marked.length - 3] = (byte) 0xca;
        marked[marked.length - 2] = (byte) 0xc7;
        county.put("counties.csv", marked);

        assertRefused(county.read(), "counties.csv");
    }

    @Test
    void textWithZeroBytesStopsTheRun() {
        county.put("counties.csv", CountyFixture.COUNTY_HEADER + CountyFixture.COUNTY, StandardCharsets.UTF_16LE);
        county.put("targets.csv", CountyFixture.TARGET_HEADER + "\0");

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faults()).extracting(Fault::file).containsExactly("targets.csv", "counties.csv");
        assertThat(contents.faults()).allMatch(Fault::stopping);
    }

    private static Charset gb18030() {
        return Charset.forName("GB18030");
    }

    private static void assertRead(CountyFixture.Contents contents) {
        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.lists()).extracting(r -> r.name()).containsExactly("䶮𬎆");
    }

    private static void assertRefused(CountyFixture.Contents contents, String file) {
        assertThat(contents.faults()).extracting(Fault::file).containsExactly(file);
        Fault fault = contents.faults().get(0);
        assertThat(fault.stopping()).isTrue();
        assertThat(fault.found()).startsWith("not text at byte");
        assertThat(fault.allowed()).isEqualTo(Expected.ENCODING);
    }
}
