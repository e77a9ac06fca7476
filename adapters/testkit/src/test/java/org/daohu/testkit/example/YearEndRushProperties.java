package org.daohu.testkit.example;

/** The vendor's rule keeps its laws. */
class YearEndRushProperties extends YearEndRushLaws {

    YearEndRushProperties() {
        super(new YearEndRush());
    }
}
