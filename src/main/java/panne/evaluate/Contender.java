package panne.evaluate;

import java.util.List;
import panne.simulate.world.World;

/** A way to find outages, to be measured on worlds. */
interface Contender {
    String name();

    /** What it finds when the posts of a world pass by. */
    List<Finding> find(World world);
}
