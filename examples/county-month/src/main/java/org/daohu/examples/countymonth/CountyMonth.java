package org.daohu.examples.countymonth;

import java.io.IOException;
import java.nio.file.Path;
import org.daohu.examples.countymonth.generate.CountyGenerator;
import org.daohu.examples.countymonth.generate.GenerateRequest;

/** 一县一月 – the command line; replaced below. */
public final class CountyMonth {
    private CountyMonth() {}

    public static void main(String[] args) throws IOException {
        CountyGenerator.generate(new GenerateRequest(
                Long.parseLong(args[0]),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                Path.of(args[4])));
    }
}
